package io.trialdesk.ui.runs;

import io.trialdesk.ui.text.OneLine;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The details of one run in pages, of which the one that is open is filled. FX thread only.
final class DetailsView implements AutoCloseable {
    private final DetailsViewModel model;
    private final RunNotes notes;
    private final Map<String, DetailsPage> pages = new LinkedHashMap<>();
    private final StackPane root = new StackPane();
    private final PageBar bar = new PageBar();
    private final Label name = new Label();
    private final BorderPane body = new BorderPane();
    private final BorderPane page = new BorderPane();

    DetailsView(DetailsViewModel model, RunNotes notes, RunFacts facts, DetailsPages others) {
        this.model = model;
        this.notes = notes;
        add("overview", Texts.of("runs.details.overview"), DetailsPage.of(facts::overview));
        add("config", Texts.of("runs.details.config"), others.config());
        add("metrics", Texts.of("runs.details.metrics"), DetailsPage.of(facts::metrics));
        add("notes", Texts.of("runs.details.notes"), DetailsPage.of(notes::root));
        add("media", Texts.of("runs.details.media"), others.media());
        add("log", Texts.of("runs.details.log"), others.log());
        add("code", Texts.of("runs.details.code"), others.code());
        add("environment", Texts.of("runs.details.environment"), others.environment());
        add("source", Texts.of("runs.details.source"), DetailsPage.of(facts::source));
        name.getStyleClass().addAll(Style.TITLE, Style.DETAILS_TITLE);
        name.setId("details-name");
        body.setTop(bar);
        page.setTop(name);
        page.setCenter(body);
        root.getChildren().addAll(page, nothing());
        bar.page().subscribe((before, now) -> turn(before));
        turn("");
        model.sheet().subscribe(this::show);
        root.sceneProperty().subscribe(() -> show(model.sheet().get()));
        model.failure().subscribe(this::fail);
    }

    StackPane root() {
        return root;
    }

    /// Opens a page by its id.
    void open(String id) {
        bar.page().set(id);
    }

    /// Opens the page with notes and tags and puts the keyboard there.
    void editNotes() {
        open("notes");
        notes.focus();
    }

    /// Opens the page with the name and puts the keyboard in it.
    void editName() {
        open("notes");
        notes.focusName();
    }

    /// Lets go of what the open page reads.
    @Override
    public void close() {
        open().ifPresent(DetailsPage::leave);
    }

    private void add(String id, String title, DetailsPage content) {
        pages.put(id, content);
        bar.add(id, title);
    }

    private void turn(String before) {
        Optional.ofNullable(pages.get(before)).ifPresent(DetailsPage::leave);
        open().ifPresent(next -> body.setCenter(next.root()));
        fill();
    }

    private Optional<DetailsPage> open() {
        return Optional.ofNullable(pages.get(bar.page().get()));
    }

    /// Nothing is made for a pane that is not in sight; what it missed is shown when it comes.
    private void show(Optional<RunSheet> sheet) {
        if (sheet.isPresent() && root.getScene() == null) {
            return;
        }
        page.setVisible(sheet.isPresent());
        name.setText(sheet.map(s -> OneLine.of(s.stored().run().name())).orElse(""));
        if (sheet.isEmpty()) {
            open().ifPresent(DetailsPage::leave);
        }
        fill();
    }

    private void fill() {
        model.sheet().get().ifPresent(sheet -> open().ifPresent(it -> it.show(sheet)));
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
