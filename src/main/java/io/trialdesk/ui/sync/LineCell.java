package io.trialdesk.ui.sync;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of a page: sign, what it is about, what happens, how it stands, since when; below that
/// what a server said of a change it will not take, and the way to give that up. Conflicts have a
/// cell of their own inside it.
final class LineCell extends ListCell<Line> {
    private static final double ABOUT = 168;
    private static final double SCROLL_BAR = 32;
    private static final PseudoClass CARD = PseudoClass.getPseudoClass("card");

    private final FontIcon sign = Icons.of(Feather.CLOCK);
    private final Label about = new Label();
    private final Label what = new Label();
    private final Label state = new Label();
    private final Label age = new Label();
    private final Tooltip tip = new Tooltip();
    private final Button discard = new Button(Texts.of("sync.discard"));
    private final Label note = new Label();
    private final HBox below = new HBox(8, note, discard);
    private final HBox root;
    private final ConflictCard conflict;

    LineCell(ListView<Line> list, SyncVerbsViewModel verbs) {
        conflict = new ConflictCard(verbs);
        about.getStyleClass().add(Style.NAME);
        about.setMinWidth(ABOUT);
        about.setPrefWidth(ABOUT);
        about.setMaxWidth(ABOUT);
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        state.getStyleClass().add(Style.MUTED);
        state.setMinWidth(0);
        state.setMaxWidth(320);
        age.getStyleClass().addAll(Style.MUTED, Style.FIGURE);
        age.setMinWidth(84);
        var line = new HBox(8, what, state, age);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(28);
        below(verbs);
        var words = new VBox(line, below);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        root = new HBox(8, first(sign), first(about), words);
        prefWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
    }

    private void below(SyncVerbsViewModel verbs) {
        note.getStyleClass().addAll(Style.MUTED, Style.SMALL);
        note.setMinWidth(0);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        discard.setId("discard");
        discard.getStyleClass().addAll(Style.QUIET, Style.OUTLINED, Style.SMALL);
        discard.setMinWidth(Region.USE_PREF_SIZE);
        discard.setOnAction(
                event -> {
                    if (getItem() instanceof Line.Waiting line) {
                        verbs.discard(line.item());
                    }
                });
        below.setAlignment(Pos.CENTER_LEFT);
        below.setPadding(new Insets(0, 0, 8, 0));
        below.managedProperty().bind(below.visibleProperty());
    }

    /// In the middle of the first line, whether there is a second one or not.
    private static HBox first(Node node) {
        var box = new HBox(node);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinHeight(28);
        box.setMaxHeight(28);
        return box;
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(CARD, line instanceof Line.Conflict);
        if (empty || line == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        sign.getStyleClass().removeAll(Style.GOOD, Style.WARN, Style.BAD);
        Region shown = root;
        below.setVisible(false);
        switch (line) {
            case Line.Waiting(var item, var words, var since) -> {
                sign(item.state());
                fill(item.about(), item.what(), words, since);
                below(item);
            }
            case Line.Write(var write) -> {
                sign.setIconCode(Feather.ARROW_UP);
                fill(write.about(), write.what(), "", "");
            }
            case Line.Held(var held) -> {
                sign.setIconCode(Feather.SHIELD);
                sign.getStyleClass().add(Style.WARN);
                fill(held.about(), held.what(), held.why(), "");
            }
            case Line.Past(var item, var when) -> {
                sign.setIconCode(item.sent() ? Feather.CHECK : Feather.X);
                fill(item.about(), item.what(), item.outcome(), when);
            }
            case Line.Conflict found -> {
                conflict.show(found);
                shown = conflict.root();
            }
        }
        setTooltip(line instanceof Line.Conflict ? null : tip);
        setGraphic(shown);
    }

    private void fill(String name, String words, String how, String when) {
        about.setText(name);
        what.setText(words);
        state.setText(how);
        age.setText(when);
        age.setManaged(!when.isEmpty());
        tip.setText(name + "\n" + words + (how.isEmpty() ? "" : "\n" + how));
    }

    private void below(WaitingItem item) {
        below.setVisible(item.state().isStuck());
        note.setText(item.note());
        tip.setText(item.note().isEmpty() ? tip.getText() : tip.getText() + "\n" + item.note());
    }

    private void sign(WaitingItem.State how) {
        sign.setIconCode(
                switch (how) {
                    case READY -> Feather.CLOCK;
                    case ON_ITS_WAY -> Feather.ARROW_UP;
                    case IN_DOUBT -> Feather.HELP_CIRCLE;
                    case NEEDS_YOU -> Feather.LOCK;
                    case CONFLICT -> Feather.ALERT_TRIANGLE;
                    case REJECTED -> Feather.X;
                });
        switch (how) {
            case IN_DOUBT, NEEDS_YOU, CONFLICT -> sign.getStyleClass().add(Style.WARN);
            case REJECTED -> sign.getStyleClass().add(Style.BAD);
            case READY, ON_ITS_WAY -> {}
        }
    }
}
