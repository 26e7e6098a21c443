package io.trialdesk.ui.log;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// A log: its lines in a list that follows the end until the user scrolls away from it, with a
/// search over it.
public final class LogPane implements AutoCloseable {
    private final BorderPane root = new BorderPane();
    private final Label count = new Label();
    private final Label found = new Label();
    private final TextField search = new TextField();
    private final Button follow =
            new Button(Texts.of("log.follow"), Icons.of(Feather.CHEVRONS_DOWN));
    private final LogLines list = new LogLines(this::isHit, this::scrolled);
    private final ListView<String> lines = list.root();
    private final boolean follows;
    private Optional<LogViewModel> model = Optional.empty();
    private Subscription watching = Subscription.EMPTY;

    /// @param title what the text is
    /// @param follows whether there is an end to be followed, because the text may grow
    public LogPane(String id, String title, boolean follows) {
        this.follows = follows;
        root.setId(id);
        root.setMinSize(0, 0);
        root.setTop(bar(title));
        root.setCenter(lines);
    }

    public Region root() {
        return root;
    }

    /// Puts the keyboard into the search.
    public void find() {
        search.requestFocus();
        search.selectAll();
    }

    /// Shows another log, or none.
    public void show(Optional<LogViewModel> next) {
        close();
        model = next;
        next.ifPresent(this::connect);
        lines.setItems(
                next.<javafx.collections.ObservableList<String>>map(LogViewModel::lines)
                        .orElseGet(javafx.collections.FXCollections::emptyObservableList));
    }

    @Override
    public void close() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        model = Optional.empty();
        search.textProperty().unbind();
        follow.visibleProperty().unbind();
    }

    private void connect(LogViewModel log) {
        search.setText(log.search().get());
        if (follows) {
            follow.visibleProperty().bind(log.following().not());
        }
        watching =
                Subscription.combine(
                        search.textProperty().subscribe(text -> log.search().set(text)),
                        log.text().subscribe(text -> grown(log)),
                        lines.heightProperty().subscribe(height -> grown(log)),
                        log.problem().subscribe(problem -> grown(log)),
                        log.hits().subscribe(hits -> hit(log)),
                        log.hit().subscribe(hit -> hit(log)),
                        log.following().subscribe(following -> grown(log)));
    }

    private Region bar(String title) {
        var head = new Label(title);
        head.getStyleClass().add(Style.SECTION);
        count.setId("log-count");
        count.getStyleClass().addAll(Style.MUTED, Style.SMALL);
        count.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        follow.setId("log-follow");
        follow.setVisible(false);
        follow.getStyleClass().add(Style.QUIET);
        follow.managedProperty().bind(follow.visibleProperty());
        follow.setMinWidth(Region.USE_PREF_SIZE);
        follow.setOnAction(event -> model.ifPresent(log -> log.following().set(true)));
        search.setId("log-search");
        search.getStyleClass().add(Style.FIELD);
        search.setPromptText(follows ? Texts.of("log.search") : Texts.of("log.find"));
        search.setPrefWidth(180);
        search.setMinWidth(100);
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::searchKey);
        found.setId("log-found");
        found.getStyleClass().addAll(Style.MUTED, Style.SMALL);
        found.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(8, head, count, gap, follow, found, search);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add(Style.PANE_HEAD);
        return bar;
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.ifPresent(log -> log.step(event.isShiftDown() ? -1 : 1));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            lines.requestFocus();
            event.consume();
        }
    }

    private void grown(LogViewModel log) {
        var text = log.text().get();
        var words = Texts.count("log.lines", text.size());
        if (text.skipped() > 0) {
            words += "  ·  " + Texts.of("log.skipped", Figures.bytes(text.skipped()));
        }
        count.setText(log.problem().get().isEmpty() ? words : log.problem().get());
        if (log.following().get() && !text.isEmpty()) {
            list.toEnd(() -> model.filter(it -> it.following().get()).isPresent());
        }
    }

    private void hit(LogViewModel log) {
        var hits = log.hits().get();
        int at = log.hit().get();
        int all = hits.lines().size();
        found.setText(
                hits.search().isEmpty()
                        ? ""
                        : all == 0
                                ? Texts.of("log.not-found")
                                : Texts.of(
                                        "log.found",
                                        Figures.count(Math.max(0, at) + 1L),
                                        Figures.count(all)));
        lines.refresh();
        if (at >= 0 && at < all) {
            int line = hits.lines().get(at);
            lines.getSelectionModel().clearAndSelect(line);
            lines.scrollTo(Math.max(0, line - 3));
        }
    }

    /// The user moved: the end is followed exactly while it is in sight.
    private void scrolled() {
        if (follows) {
            model.ifPresent(log -> log.following().set(list.isAtEnd()));
        }
    }

    private boolean isHit(String line) {
        var words = model.map(log -> log.hits().get().search()).orElse("");
        return !words.isEmpty() && LogViewModel.contains(line, words);
    }
}
