package io.trialdesk.ui.runs;

import io.trialdesk.ui.text.OneLine;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/// The details of one run in tabs. Each tab is filled when it is looked at. FX thread only.
final class DetailsView {
    private final DetailsViewModel model;
    private final RunFacts facts;
    private final RunNotes notes;
    private final StackPane root = new StackPane();
    private final TabPane tabs = new TabPane();
    private final Label name = new Label();
    private final BorderPane page = new BorderPane();

    DetailsView(DetailsViewModel model, RunEditing editing, ZoneId zone) {
        this.model = model;
        this.facts = new RunFacts(zone);
        this.notes = new RunNotes(editing);
        tabs.setId("details-tabs");
        tabs.getStyleClass().add(Style.TABS);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tab("overview", Texts.of("runs.details.overview"), facts::overview);
        tab("config", Texts.of("runs.details.config"), facts::config);
        tab("metrics", Texts.of("runs.details.metrics"), facts::metrics);
        tab("notes", Texts.of("runs.details.notes"), notes::root);
        tab("source", Texts.of("runs.details.source"), facts::source);
        name.getStyleClass().addAll(Style.TITLE, Style.DETAILS_TITLE);
        name.setId("details-name");
        page.setTop(name);
        page.setCenter(tabs);
        root.getChildren().addAll(page, nothing());
        model.sheet().subscribe(this::show);
        model.failure().subscribe(this::fail);
    }

    StackPane root() {
        return root;
    }

    /// Opens the tab with notes and tags and puts the keyboard there.
    void editNotes() {
        tabs.getTabs().stream()
                .filter(tab -> "notes".equals(tab.getId()))
                .forEach(tabs.getSelectionModel()::select);
        notes.focus();
    }

    /// Opens the overview with the keyboard in the name.
    void editName() {
        tabs.getSelectionModel().select(3);
        notes.focusName();
    }

    private void tab(String id, String title, Function<RunSheet, Node> content) {
        var tab = new Tab(title);
        tab.setId(id);
        tab.setUserData(content);
        var scroll = new ScrollPane();
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Style.PAGE);
        tab.setContent(scroll);
        tab.selectedProperty().subscribe(selected -> fill(tab, selected));
        tabs.getTabs().add(tab);
    }

    private void show(Optional<RunSheet> sheet) {
        page.setVisible(sheet.isPresent());
        name.setText(sheet.map(s -> OneLine.of(s.stored().run().name())).orElse(""));
        for (var tab : tabs.getTabs()) {
            fill(tab, tab.isSelected());
        }
    }

    @SuppressWarnings("unchecked")
    private void fill(Tab tab, boolean selected) {
        var sheet = model.sheet().get();
        if (selected && sheet.isPresent()) {
            var content = ((Function<RunSheet, Node>) tab.getUserData()).apply(sheet.get());
            if (tab.getContent() instanceof ScrollPane page) {
                page.setContent(content);
            }
        }
    }

    private void fail(Optional<String> problem) {
        var warning = new Label(problem.map(p -> Texts.of("runs.details.failed", p)).orElse(""));
        warning.setWrapText(true);
        warning.getStyleClass().addAll(Style.PROBLEM, Style.DETAILS_TITLE);
        page.setBottom(problem.isPresent() ? warning : null);
    }

    private Node nothing() {
        var text = new Label(Texts.of("runs.details.nothing"));
        text.getStyleClass().add(Style.MUTED);
        var box = new VBox(text);
        box.setAlignment(Pos.CENTER);
        box.visibleProperty().bind(page.visibleProperty().not());
        box.setMouseTransparent(true);
        return box;
    }
}
