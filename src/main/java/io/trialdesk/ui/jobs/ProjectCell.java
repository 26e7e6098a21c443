package io.trialdesk.ui.jobs;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the list of projects: a folder, or, indented, what it offers.
final class ProjectCell extends ListCell<ProjectRow> {
    private static final PseudoClass FOLDER = PseudoClass.getPseudoClass("folder");

    private static final PseudoClass INSIDE = PseudoClass.getPseudoClass("inside");

    private final FontIcon sign = Icons.of(Feather.FOLDER);
    private final Label name = new Label();
    private final Label side = new Label();
    private final Tooltip tip = new Tooltip();
    private final HBox root = new HBox(8, sign, name, side);

    ProjectCell() {
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        side.getStyleClass().addAll(Style.MUTED, Style.SMALL);
        root.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ProjectRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(FOLDER, row instanceof ProjectRow.Folder);
        pseudoClassStateChanged(INSIDE, row != null && !(row instanceof ProjectRow.Folder));
        name.getStyleClass().removeAll(Style.NAME, Style.MUTED);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        switch (row) {
            case ProjectRow.Folder(var project) -> folder(project);
            case ProjectRow.Offer(var project, var entry) -> {
                sign.setIconCode(Feather.TERMINAL);
                name.setText(entry.name());
                side.setText(kind(entry.kind()));
                tip.setText(entry.evidence());
            }
            case ProjectRow.Nothing(var project) -> {
                sign.setIconCode(Feather.MINUS);
                name.getStyleClass().add(Style.MUTED);
                boolean fine = project.problem().isEmpty();
                name.setText(fine ? Texts.of("jobs.project.nothing") : project.problem());
                side.setText("");
                tip.setText(name.getText());
            }
        }
        setTooltip(tip);
        setGraphic(root);
    }

    private void folder(ProjectItem project) {
        sign.setIconCode(Feather.FOLDER);
        name.getStyleClass().add(Style.NAME);
        name.setText(project.name());
        side.setText("");
        tip.setText(project.folder().toString());
    }

    private static String kind(io.trialdesk.launch.Entry.Kind kind) {
        return switch (kind) {
            case MLPROJECT -> "MLproject";
            case HYDRA -> "Hydra";
            case SCRIPT -> "";
        };
    }
}
