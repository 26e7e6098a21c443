package io.trialdesk.ui.sync;

import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The chosen server: how it stands, what can be done, and one of its pages.
final class ServerPane implements AutoCloseable {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final SyncViewModel model;
    private final SyncVerbsViewModel verbs;
    private final BorderPane root = new BorderPane();
    private final FontIcon sign = Icons.of(Feather.CLOUD);
    private final Label title = new Label();
    private final Label url = new Label();
    private final Label facts = new Label();
    private final Label summary = new Label();
    private final Label progress = new Label();
    private final Button sync = new Button();
    private final Map<Sheet, Button> tabs = new EnumMap<>(Sheet.class);
    private final ListView<Line> lines = new ListView<>();
    private final Label nothing = new Label();
    private final Subscription watching;

    ServerPane(SyncViewModel model, SyncVerbsViewModel verbs, Action now, Action remove) {
        this.model = model;
        this.verbs = verbs;
        root.setId("server");
        root.setMinSize(0, 0);
        root.setTop(new VBox(new ServerStrips(model, verbs).root(), head(now, remove), tabs()));
        root.setCenter(lines());
        watching =
                Subscription.combine(
                        model.server().subscribe(this::show),
                        model.sheet().subscribe(this::turned),
                        verbs.passing().subscribe(this::passing));
    }

    Region root() {
        return root;
    }

    Optional<ConflictItem> chosenConflict() {
        return lines.getSelectionModel().getSelectedItem() instanceof Line.Conflict found
                ? Optional.of(found.item())
                : Optional.empty();
    }

    /// The chosen line, when it is something a server will not take.
    Optional<WaitingItem> chosenStuck() {
        return lines.getSelectionModel().getSelectedItem() instanceof Line.Waiting found
                        && found.item().state().isStuck()
                ? Optional.of(found.item())
                : Optional.empty();
    }

    @Override
    public void close() {
        watching.unsubscribe();
        progress.textProperty().unbind();
        lines.setItems(javafx.collections.FXCollections.emptyObservableList());
    }

    private Region head(Action now, Action remove) {
        title.setId("server-name");
        title.getStyleClass().add(Style.TITLE);
        title.setMinWidth(0);
        url.getStyleClass().add(Style.MUTED);
        url.setMinWidth(0);
        progress.setId("sync-progress");
        progress.getStyleClass().add(Style.MUTED);
        progress.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sync.setId("sync-now");
        sync.setMinWidth(Region.USE_PREF_SIZE);
        sync.setTooltip(new Tooltip(now.textWithKey()));
        sync.setOnAction(event -> syncOrCancel());
        var away = new Button(remove.text());
        away.setId("server-remove");
        away.getStyleClass().add(Style.QUIET);
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setOnAction(event -> remove.fire());
        var line = new HBox(8, title, gap, progress, away, sync);
        line.setAlignment(Pos.CENTER_LEFT);
        facts.setId("server-facts");
        facts.setMinWidth(0);
        var state = new HBox(8, sign, facts);
        state.setAlignment(Pos.CENTER_LEFT);
        var head = new VBox(4, line, url, state);
        head.getStyleClass().add(Style.PAGE_HEAD);
        return head;
    }

    private Region tabs() {
        var bar = new HBox(4);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add(Style.SHEETS);
        for (var sheet : Sheet.values()) {
            var tab = new Button(sheet.title());
            tab.setId("sheet-" + sheet.name().toLowerCase(Locale.ROOT));
            tab.getStyleClass().addAll(Style.QUIET, Style.TAB);
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setOnAction(event -> model.turnTo(sheet));
            tabs.put(sheet, tab);
            bar.getChildren().add(tab);
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        summary.setId("sheet-summary");
        summary.getStyleClass().add(Style.MUTED);
        summary.setMinWidth(0);
        summary.textProperty().bind(model.summary());
        bar.getChildren().addAll(gap, summary);
        return bar;
    }

    private Region lines() {
        lines.setId("lines");
        lines.setItems(model.lines());
        lines.setCellFactory(list -> new LineCell(list, verbs));
        lines.setPlaceholder(nothing);
        lines.getStyleClass().addAll(Style.ROWS, Style.LINES);
        nothing.setId("nothing");
        nothing.getStyleClass().add(Style.MUTED);
        nothing.setWrapText(true);
        nothing.visibleProperty().bind(model.turned());
        return lines;
    }

    private void syncOrCancel() {
        if (verbs.passing().get().isPresent()) {
            verbs.cancel();
        } else {
            verbs.sync();
        }
    }

    private void show(Optional<ServerRow> row) {
        row.ifPresent(
                server -> {
                    ReachSign.show(sign, server.server());
                    title.setText(server.server().name());
                    url.setText(server.server().url());
                    facts.setText(server.facts());
                    count(Sheet.WAITING, server.server().waiting());
                    count(Sheet.CONFLICTS, server.server().conflicts());
                });
    }

    private void count(Sheet sheet, long number) {
        var tab = tabs.get(sheet);
        if (tab != null) {
            tab.setText(number == 0 ? sheet.title() : sheet.title() + "  " + Figures.count(number));
        }
    }

    private void turned(Sheet now) {
        tabs.forEach((sheet, tab) -> tab.pseudoClassStateChanged(HERE, sheet == now));
        nothing.setText(now.nothing());
    }

    private void passing(Optional<Passing> pass) {
        boolean under = pass.isPresent();
        sync.setText(under ? Texts.of("sync.cancel") : Texts.of("sync.now"));
        sync.getStyleClass().removeAll(Style.PRIMARY, Style.QUIET, Style.OUTLINED);
        if (under) {
            sync.getStyleClass().addAll(Style.QUIET, Style.OUTLINED);
        } else {
            sync.getStyleClass().add(Style.PRIMARY);
        }
        progress.textProperty().unbind();
        progress.setText("");
        pass.ifPresent(now -> progress.textProperty().bind(now.words()));
    }
}
