package io.trialdesk.ui.shell;

import io.trialdesk.ui.text.OneLine;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/// A line of the side bar: icon, name, number at the right.
final class SideCell extends TreeCell<SideEntry> {
    private final FontIcon icon = Icons.of(Feather.FOLDER);
    private final FontIcon problem = Icons.of(Feather.ALERT_TRIANGLE);
    private final Button hint = Icons.button("side-hint", Feather.INFO, "");
    private final Label title = new Label();
    private final Label side = new Label();
    private final Tooltip more = new Tooltip();
    private final HBox row;

    /// @param hinted told when the sign of a hint is clicked
    SideCell(Consumer<SideEntry> hinted) {
        hint.getStyleClass().add(Style.SIDE_HINT);
        hint.setOnAction(
                event -> {
                    if (getItem() != null) {
                        hinted.accept(getItem());
                    }
                });
        title.setMinWidth(0);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        problem.getStyleClass().addAll(Style.WARN, Style.SIDE_PROBLEM);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        side.getStyleClass().addAll(Style.MUTED, Style.SMALL);
        side.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(8, icon, title, problem, hint, side);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SideEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        icon.setIconCode(icon(entry.kind()));
        boolean plain = entry.kind() == SideEntry.Kind.EXPERIMENT;
        icon.setVisible(!plain);
        icon.setManaged(!plain);
        title.setText(OneLine.of(entry.title()));
        side.setText(entry.side());
        problem.setIconCode(
                entry.kind() == SideEntry.Kind.SERVER ? Feather.CLOUD_OFF : Feather.ALERT_TRIANGLE);
        problem.setVisible(!entry.problem().isEmpty());
        problem.setManaged(problem.isVisible());
        problem.setAccessibleText(entry.problem());
        hint.setVisible(!entry.hint().isEmpty());
        hint.setManaged(hint.isVisible());
        hint.getTooltip().setText(entry.hint());
        hint.setAccessibleText(entry.hint());
        more.setText((entry.more() + "\n" + entry.problem()).strip());
        setTooltip(more.getText().isEmpty() ? null : more);
        setGraphic(row);
    }

    private static Feather icon(SideEntry.Kind kind) {
        return switch (kind) {
            case ALL -> Feather.LAYERS;
            case FOLDER -> Feather.FOLDER;
            case FILE -> Feather.FILE;
            case SERVER -> Feather.SERVER;
            case EXPERIMENT -> Feather.CIRCLE;
            case VIEW -> Feather.BOOKMARK;
        };
    }
}
