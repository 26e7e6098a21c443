package io.trialdesk.ui.runs;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands over the table when there is no row to show, and the band above it when what is
/// shown may be old. FX thread only.
final class RunsPlaceholder {
    private final RunsViewModel model;
    private final Runnable addFolder;
    private final StackPane root = new StackPane();

    RunsPlaceholder(RunsViewModel model, Runnable addFolder) {
        this.model = model;
        this.addFolder = addFolder;
        root.setId("runs-placeholder");
        model.state().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    private void show(RunsState state) {
        var content =
                switch (state) {
                    case RunsState.Ready ignored -> null;
                    case RunsState.Loading ignored -> loading();
                    case RunsState.NoSources ignored ->
                            page(
                                    Texts.of("runs.empty.title"),
                                    Texts.of("runs.empty.more"),
                                    button("add-first", Texts.of("runs.empty.add"), addFolder));
                    case RunsState.NoRuns ignored ->
                            page(Texts.of("runs.no-runs.title"), Texts.of("runs.no-runs.more"));
                    case RunsState.NoMatch ignored ->
                            page(
                                    Texts.of("runs.no-match.title"),
                                    Texts.of("runs.no-match.more"),
                                    button(
                                            "clear-filter-big",
                                            Texts.of("runs.filter.clear"),
                                            () -> model.filter().set("")));
                    case RunsState.Failing failing ->
                            failing.nothingShown()
                                    ? page(
                                            Texts.of("runs.failing.title"),
                                            failing.message(),
                                            button(
                                                    "retry",
                                                    Texts.of("runs.failing.retry"),
                                                    model::retry))
                                    : null;
                };
        root.getChildren().clear();
        root.setVisible(content != null);
        if (content != null) {
            root.getChildren().add(content);
        }
    }

    private static Node loading() {
        var bar = new ProgressBar();
        bar.getStyleClass().add(Style.THIN_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        StackPane.setAlignment(bar, javafx.geometry.Pos.TOP_CENTER);
        return bar;
    }

    private static Node page(String title, String more, Node... below) {
        var head = new Label(title);
        head.getStyleClass().add(Style.EMPTY_TITLE);
        var text = new Label(more);
        text.getStyleClass().addAll(Style.MUTED, Style.EMPTY_TEXT);
        text.setWrapText(true);
        var box = new VBox(head, text);
        box.getChildren().addAll(below);
        box.getStyleClass().addAll(Style.EMPTY_STATE, Style.PANE);
        return box;
    }

    private static Button button(String id, String text, Runnable run) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Style.PRIMARY);
        button.setOnAction(event -> run.run());
        return button;
    }
}
