package io.trialdesk.ui.sync;

import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.shell.api.Works;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.io.IOException;
import java.util.Optional;

/// What is done on the Sync screen: syncing with progress, settling conflicts, adding and removing
/// servers. FX thread only.
final class SyncVerbsViewModel {
    private final SyncDesk desk;
    private final SyncViewModel model;
    private final Threads threads;
    private final Notices notices;
    private final Works works;
    private final ReadOnlyObjectWrapper<Optional<Passing>> passing =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    SyncVerbsViewModel(
            SyncDesk desk, SyncViewModel model, Threads threads, Notices notices, Works works) {
        this.desk = desk;
        this.model = model;
        this.threads = threads;
        this.notices = notices;
        this.works = works;
    }

    /// The sync under way.
    ReadOnlyObjectProperty<Optional<Passing>> passing() {
        return passing.getReadOnlyProperty();
    }

    /// Syncs with the chosen server.
    void sync() {
        pass(desk::sync);
    }

    /// The same, and goes over every run of it, also those that ended long ago.
    void syncEverything() {
        pass(desk::syncEverything);
    }

    /// A sync of one kind.
    private interface Way {
        Finding of(int server, Cancel cancel, Progress progress) throws IOException;
    }

    private void pass(Way way) {
        var server = model.server().get();
        if (server.isEmpty() || passing.get().isPresent()) {
            return;
        }
        int id = server.get().server().id();
        var pass = new Passing(works, threads.uiThread());
        passing.set(Optional.of(pass));
        threads.work(
                () -> {
                    try (pass) {
                        return way.of(id, pass.cancel(), pass);
                    }
                },
                this::ended,
                why -> ended(new Finding(false, why)));
    }

    /// Opens the file of logins, and syncs.
    void unlock(String passphrase) {
        threads.work(
                () -> {
                    desk.unlock(passphrase);
                    return true;
                },
                opened -> {
                    notices.say(Notice.done(Texts.of("sync.unlocked")));
                    model.retry();
                    sync();
                },
                this::failed);
    }

    /// Takes the chosen server, which turned out to be another one, for a new one.
    void startOver() {
        model.server()
                .get()
                .map(ServerRow::server)
                .ifPresent(
                        server ->
                                threads.work(
                                        () -> {
                                            desk.startOver(server.id());
                                            return server;
                                        },
                                        this::startedOver,
                                        this::failed));
    }

    private void startedOver(ServerItem server) {
        model.turnTo(Sheet.PREVIEW);
        notices.say(
                Notice.done(
                        Texts.of("sync.started-over", server.name()),
                        Texts.of("sync.started-over.more")));
    }

    void cancel() {
        passing.get().ifPresent(pass -> pass.cancel().ask());
    }

    void keepMine(ConflictItem conflict) {
        settle(
                conflict,
                Texts.of("sync.done.mine", conflict.field()),
                () -> desk.keepMine(conflict.id()));
    }

    void takeTheirs(ConflictItem conflict) {
        settle(
                conflict,
                Texts.of("sync.done.theirs", conflict.field()),
                () -> desk.takeTheirs(conflict.id()));
    }

    /// Gives up what the server will not take, which can be undone.
    void discard(WaitingItem item) {
        threads.work(
                () -> {
                    desk.discard(item.id());
                    return item;
                },
                this::discarded,
                this::failed);
    }

    private void discarded(WaitingItem item) {
        model.retry();
        notices.say(
                Notice.undoable(
                        Texts.of("sync.discarded", item.what()),
                        Texts.of("sync.discarded.more", item.about()),
                        () ->
                                threads.work(
                                        () -> {
                                            desk.takeUp(item.id());
                                            return item;
                                        },
                                        again -> model.retry(),
                                        this::failed)));
    }

    /// Takes the chosen server away; it can be brought back with all that is known of it.
    void remove() {
        model.server()
                .get()
                .map(ServerRow::server)
                .ifPresent(
                        server ->
                                threads.work(
                                        () -> {
                                            desk.remove(server.id());
                                            return server;
                                        },
                                        this::removed,
                                        this::failed));
    }

    private void removed(ServerItem server) {
        model.retry();
        notices.say(
                Notice.undoable(
                        Texts.of("sync.done.removed", server.name()),
                        Texts.of("sync.done.removed.more"),
                        () ->
                                threads.work(
                                        () -> desk.bringBack(server.url()),
                                        model::choose,
                                        this::failed)));
    }

    private void settle(ConflictItem conflict, String words, Runnable decide) {
        threads.work(
                () -> {
                    decide.run();
                    return conflict;
                },
                settled -> {
                    model.retry();
                    notices.say(Notice.done(words));
                },
                this::failed);
    }

    private void ended(Finding outcome) {
        passing.set(Optional.empty());
        model.retry();
        notices.say(
                outcome.fine()
                        ? Notice.done(outcome.sentence())
                        : Notice.problem(Texts.of("sync.failed"), outcome.sentence()));
    }

    private void failed(String why) {
        notices.say(Notice.problem(Texts.of("sync.not-done"), why));
    }
}
