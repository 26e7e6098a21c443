package io.trialdesk.ui.sync;

import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.fx.Picks;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Blank;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Split;
import io.trialdesk.ui.theme.Strip;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The Sync screen: servers at the left, one of them or the form for a new one at the right.
final class SyncView implements AutoCloseable {
    private final SyncViewModel model;
    private final ListView<ServerRow> list = new ListView<>();
    private final Picks<ServerRow> picks;
    private final ServerPane server;
    private final AddServerPane add;
    private final StackPane right = new StackPane();
    private final StackPane root = new StackPane();
    private final Region split;
    private final Subscription watching;

    /// The screen's own actions that have a place on it.
    record Verbs(Action now, Action add, Action remove) {}

    SyncView(SyncViewModel model, SyncVerbsViewModel doing, AddServerViewModel form, Verbs verbs) {
        this.model = model;
        picks =
                new Picks<>(
                        list,
                        model.servers(),
                        row -> row.server().id(),
                        row -> model.choose(row.server().id()));
        server = new ServerPane(model, doing, verbs.now(), verbs.remove());
        add = new AddServerPane(form, model::endAdding);
        split = new Split(Split.Side.LEFT, side(verbs.add()), right(), 260, 200, 480);
        root.setId("sync");
        root.getStyleClass().add(Style.PANE);
        watching =
                Subscription.combine(
                        model.server().subscribe(row -> arrange()),
                        model.loaded().subscribe(loaded -> arrange()),
                        model.problem().subscribe(problem -> arrange()),
                        model.adding().subscribe(adding -> arrange()));
    }

    Region root() {
        return root;
    }

    void focus() {
        list.requestFocus();
    }

    Optional<ConflictItem> chosenConflict() {
        return server.chosenConflict();
    }

    Optional<WaitingItem> chosenStuck() {
        return server.chosenStuck();
    }

    @Override
    public void close() {
        watching.unsubscribe();
        picks.close();
        server.close();
    }

    private Region side(Action adding) {
        list.setId("server-list");
        list.setFixedCellSize(44);
        list.setCellFactory(ignored -> new ServerCell());
        list.getStyleClass().add(Style.ROWS);
        VBox.setVgrow(list, Priority.ALWAYS);
        var title = new Label(Texts.of("sync.servers"));
        title.getStyleClass().add(Style.SECTION);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var plus = Icons.button("server-new", Feather.PLUS, adding.textWithKey());
        plus.setOnAction(event -> adding.fire());
        var head = new HBox(title, gap, plus);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add(Style.MASTER_HEAD);
        var side = new VBox(head, list);
        side.getStyleClass().addAll(Style.PANE, Style.MASTER);
        side.setMinSize(0, 0);
        return side;
    }

    private Region right() {
        right.setMinSize(0, 0);
        right.setAlignment(Pos.TOP_LEFT);
        var strip =
                new Strip(
                        "sync-problem",
                        model.problem().map(w -> w.isEmpty() ? "" : Texts.of("sync.failing", w)),
                        Texts.of("sync.retry"),
                        model::retry);
        var page = new BorderPane(right);
        page.setTop(strip.root());
        page.setMinSize(0, 0);
        return page;
    }

    private void arrange() {
        boolean adding = model.adding().get();
        var chosen = model.server().get().map(row -> row.server().id());
        picks.mark(adding ? null : chosen.orElse(null));
        boolean nothing = model.server().get().isEmpty() && model.problem().get().isEmpty();
        if (nothing && !adding) {
            root.getChildren().setAll(model.loaded().get() ? empty() : new Region());
            return;
        }
        Region page = adding ? add.root() : server.root();
        if (!right.getChildren().contains(page)) {
            right.getChildren().setAll(page);
        }
        if (!root.getChildren().contains(split)) {
            root.getChildren().setAll(split);
        }
        if (adding) {
            add.focus();
        }
    }

    private Region empty() {
        return new Blank(Feather.CLOUD, Texts.of("sync.empty.title"), Texts.of("sync.empty.words"))
                .button("sync-add-server", Texts.of("sync.empty.button"), model::beginAdding)
                .root();
    }
}
