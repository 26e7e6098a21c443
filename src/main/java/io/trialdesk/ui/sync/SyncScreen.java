package io.trialdesk.ui.sync;

import io.trialdesk.store.Changes;
import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.shell.api.Works;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.time.ZoneId;
import java.util.List;

/// The Sync screen. Boot makes it, tells it of changes, and closes it. FX thread only, except
/// `changed`.
public final class SyncScreen implements Screen {
    private final SyncViewModel model;
    private final SyncVerbsViewModel verbs;
    private final SyncView view;
    private final List<Action> actions;

    public SyncScreen(SyncDesk desk, Threads threads, Notices notices, Works works) {
        this(desk, threads, notices, works, ZoneId.systemDefault());
    }

    SyncScreen(SyncDesk desk, Threads threads, Notices notices, Works works, ZoneId zone) {
        model = new SyncViewModel(desk, threads, zone);
        verbs = new SyncVerbsViewModel(desk, model, threads, notices, works);
        var form = new AddServerViewModel(desk, model, threads);
        var known = model.server().map(row -> row.isPresent());
        var now = Action.of("sync.now", "Shortcut+Enter", known, verbs::sync);
        var add = Action.of("sync.add", "N", model::beginAdding);
        var remove = Action.keyless("sync.remove", known, verbs::remove);
        var everything = Action.keyless("sync.everything", known, verbs::syncEverything);
        view = new SyncView(model, verbs, form, new SyncView.Verbs(now, add, remove));
        var conflicts = model.sheet().map(sheet -> sheet == Sheet.CONFLICTS);
        actions =
                List.of(
                        now,
                        add,
                        remove,
                        everything,
                        turn("sync.waiting", "Alt+1", Sheet.WAITING),
                        turn("sync.preview", "Alt+2", Sheet.PREVIEW),
                        turn("sync.conflicts", "Alt+3", Sheet.CONFLICTS),
                        turn("sync.history", "Alt+4", Sheet.HISTORY),
                        Action.of(
                                "sync.discard",
                                "Delete",
                                model.sheet().map(sheet -> sheet == Sheet.WAITING),
                                () -> view.chosenStuck().ifPresent(verbs::discard)),
                        Action.of(
                                "sync.keep-mine",
                                "M",
                                conflicts,
                                () -> view.chosenConflict().ifPresent(verbs::keepMine)),
                        Action.of(
                                "sync.take-theirs",
                                "T",
                                conflicts,
                                () -> view.chosenConflict().ifPresent(verbs::takeTheirs)));
    }

    /// Something was committed. Any thread.
    public void changed(Changes changes) {
        model.changed(changes);
    }

    /// Shows the form for a new server.
    public void addServer() {
        model.beginAdding();
    }

    @Override
    public Node root() {
        return view.root();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public ObservableValue<String> status() {
        return model.server().map(row -> row.map(ServerRow::owed).orElse(""));
    }

    @Override
    public void focus() {
        view.focus();
    }

    @Override
    public void close() {
        verbs.cancel();
        view.close();
        model.close();
    }

    private Action turn(String id, String key, Sheet sheet) {
        return Action.of(id, key, () -> model.turnTo(sheet));
    }
}
