package io.trialdesk.ui.runs;

import io.trialdesk.query.Completion;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The filter, how many runs it lets through, and where it is wrong: a mark under the letter and a
/// sentence below. FX thread only.
final class FilterBar {
    private final RunsViewModel model;
    private final TextField field = new TextField();
    private final Region mark = new Region();
    private final Label message = new Label();
    private final HBox root;
    private final Button columns;

    FilterBar(RunsViewModel model, Runnable pickColumns) {
        this.model = model;
        columns = Icons.button("pick-columns", Feather.COLUMNS, Texts.of("runs.pick-columns"));
        columns.setOnAction(event -> pickColumns.run());
        var line = new HBox(8, entry(), count(), columns);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add(Style.FILTER_BAR);
        message.setId("filter-problem");
        message.getStyleClass().addAll(Style.FLOATING, Style.PROBLEM, Style.FILTER_PROBLEM);
        message.setManaged(false);
        message.setVisible(false);
        root = line;
        model.problem().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    /// The sentence about what is wrong, to float over what lies below, so that nothing jumps.
    Node message() {
        return message;
    }

    TextField field() {
        return field;
    }

    Button columnsButton() {
        return columns;
    }

    /// Puts a completion in its place.
    void complete(Completion completion) {
        field.replaceText(completion.from(), completion.to(), completion.insert());
        field.positionCaret(completion.from() + completion.insert().length());
    }

    private Node entry() {
        field.setId("filter");
        field.setPromptText(Texts.of("runs.filter.prompt"));
        field.textProperty().bindBidirectional(model.filter());
        field.getStyleClass().add(Style.FILTER);
        mark.getStyleClass().add(Style.ERROR_MARK);
        mark.setManaged(false);
        mark.setVisible(false);
        var over = new Pane(mark);
        over.setMouseTransparent(true);
        var icon = Icons.of(Feather.FILTER);
        icon.setMouseTransparent(true);
        var clear = Icons.button("clear-filter", Feather.X, Texts.of("runs.filter.clear"));
        clear.setOnAction(event -> field.clear());
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        var stack = new StackPane(field, over, icon, clear);
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        StackPane.setMargin(icon, new javafx.geometry.Insets(0, 0, 0, 8));
        StackPane.setAlignment(clear, Pos.CENTER_RIGHT);
        HBox.setHgrow(stack, Priority.ALWAYS);
        return stack;
    }

    private Node count() {
        var label = new Label();
        label.setId("count");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add(Style.MUTED);
        model.counts()
                .subscribe(
                        counts ->
                                label.setText(
                                        counts.shown() == counts.total()
                                                ? Texts.count("runs.count", counts.total())
                                                : Texts.of(
                                                        "runs.count-of",
                                                        Figures.count(counts.shown()),
                                                        Figures.count(counts.total()))));
        return label;
    }

    private void show(Optional<FilterProblem> problem) {
        message.setVisible(problem.isPresent());
        mark.setVisible(problem.isPresent());
        problem.ifPresent(
                wrong -> {
                    message.setText(
                            Texts.of(
                                    "runs.filter.wrong",
                                    Figures.count(wrong.column() + 1L),
                                    wrong.message()));
                    mark(wrong.column());
                    message.applyCss();
                    message.autosize();
                    var corner =
                            message.getParent()
                                    .sceneToLocal(
                                            field.localToScene(
                                                    mark.getLayoutX() - 8, field.getHeight() + 4));
                    message.relocate(corner.getX(), corner.getY());
                });
    }

    /// Underlines from the place of the error to the end of the word.
    private void mark(int column) {
        var text = field.getText();
        int from = Math.min(column, text.length());
        int to = from;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        double left = 32 + width(text.substring(0, from));
        double wide = Math.max(8, width(text.substring(from, to)));
        mark.resizeRelocate(left, field.getBoundsInParent().getMaxY() - 5, wide, 2);
    }

    private double width(String part) {
        var measure = new Text(part);
        measure.setFont(field.getFont());
        return measure.getLayoutBounds().getWidth();
    }
}
