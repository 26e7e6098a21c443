package io.trialdesk.boot;

import io.trialdesk.model.Edit;
import io.trialdesk.server.Address;
import io.trialdesk.server.Answer;
import io.trialdesk.server.Capabilities;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.sync.Sync;
import io.trialdesk.sync.SyncOutcome;
import io.trialdesk.ui.sync.ConflictItem;
import io.trialdesk.ui.sync.Finding;
import io.trialdesk.ui.sync.Keeping;
import io.trialdesk.ui.sync.NewServer;
import io.trialdesk.ui.sync.PastItem;
import io.trialdesk.ui.sync.PlanItem;
import io.trialdesk.ui.sync.ServerItem;
import io.trialdesk.ui.sync.ServerItem.Reach;
import io.trialdesk.ui.sync.SyncDesk;
import io.trialdesk.ui.sync.WaitingItem;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;

import java.io.IOException;
import java.util.List;

/// Binds the Sync screen to sync, the vault and the workspace. Blocks; any number of workers.
final class ServerDesk implements SyncDesk {
    private final Store store;
    private final Sync sync;
    private final Tokens tokens;
    private final LastCalls calls;
    private final Owing owing;

    ServerDesk(Store store, Sync sync, Tokens tokens, LastCalls calls) {
        this.store = store;
        this.sync = sync;
        this.tokens = tokens;
        this.calls = calls;
        this.owing = new Owing(store);
    }

    @Override
    public List<ServerItem> servers() {
        return store.servers().all().stream().map(this::item).toList();
    }

    private ServerItem item(KnownServer server) {
        var last = calls.of(server.source());
        long waiting =
                store.outbox().counts(server.source()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        return new ServerItem(
                server.source(),
                server.url(),
                server.name(),
                tokens.isLocked(server.url()) ? Reach.LOCKED : last.reach(),
                last.sentence(),
                server.version(),
                server.synced(),
                store.links().count(server.source()),
                waiting,
                store.conflicts().open(server.source()).size());
    }

    @Override
    public List<WaitingItem> waiting(int server) {
        return owing.waiting(server);
    }

    @Override
    public List<ConflictItem> conflicts(int server) {
        return owing.conflicts(server);
    }

    @Override
    public List<PastItem> history(int server, int atMost) {
        return owing.history(server, atMost);
    }

    @Override
    public PlanItem plan(int server) throws IOException {
        return owing.plan(sync.plan(known(server)));
    }

    @Override
    public Keeping keeping() {
        return tokens.keeping();
    }

    @Override
    public void unlock(String passphrase) throws IOException {
        tokens.unlock(passphrase);
        store.servers().all().forEach(server -> calls.forget(server.source()));
    }

    @Override
    public Finding test(String url, String token) throws IOException {
        var answer = addressed(() -> sync.test(url, Tokens.typed(token)));
        return switch (answer) {
            case Answer.Value<Capabilities>(var found) ->
                    new Finding(true, ("MLflow " + found.version()).strip() + " answers.");
            case Answer.Failed<Capabilities>(var fault) -> new Finding(false, fault.sentence());
        };
    }

    @Override
    public int add(NewServer server) throws IOException {
        var address = addressed(() -> Address.parse(server.url())).text();
        if (server.token().isBlank()) {
            tokens.restore(address);
        } else {
            tokens.keep(address, server);
        }
        return added(server.token().isBlank() ? server.url() : address);
    }

    @Override
    public int bringBack(String url) throws IOException {
        tokens.restore(url);
        return added(url);
    }

    private int added(String typed) throws IOException {
        var address = Address.parse(typed).text();
        var name = store.servers().byUrl(address).map(KnownServer::name).orElse("");
        int id = addressed(() -> sync.add(typed, name)).source();
        calls.forget(id);
        return id;
    }

    /// Its token leaves the vault, too, and is kept in memory for as long as the removal can be
    /// undone.
    @Override
    public void remove(int server) throws IOException {
        var known = known(server);
        store.servers().remove(server);
        calls.forget(server);
        try {
            tokens.forget(known.url());
        } catch (IOException problem) {
            throw new IOException(
                    "%s is removed, but its login may still be in %s: %s"
                            .formatted(
                                    known.url(), tokens.place(known.url()), problem.getMessage()),
                    problem);
        }
    }

    @Override
    public Finding sync(int server, Cancel cancel, Progress progress) throws IOException {
        return said(server, sync.server(known(server), cancel, progress));
    }

    @Override
    public Finding syncEverything(int server, Cancel cancel, Progress progress) throws IOException {
        return said(server, sync.everything(known(server), cancel, progress));
    }

    private Finding said(int server, SyncOutcome outcome) {
        calls.ended(server, outcome);
        return new Finding(LastCalls.isFine(outcome), outcome.sentence());
    }

    @Override
    public void startOver(int server) throws IOException {
        sync.startOver(known(server));
        calls.forget(server);
    }

    @Override
    public void discard(long waiting) {
        var _ = store.edits().apply(new Edit.Discard(waiting, true));
    }

    @Override
    public void takeUp(long waiting) {
        var _ = store.edits().apply(new Edit.Discard(waiting, false));
    }

    @Override
    public void keepMine(long conflict) {
        store.conflicts().keepMine(conflict);
    }

    @Override
    public void takeTheirs(long conflict) {
        store.conflicts().takeTheirs(conflict);
    }

    private KnownServer known(int server) throws IOException {
        return store.servers()
                .byId(server)
                .orElseThrow(() -> new IOException("The server was removed; add it again."));
    }

    /// What takes an address as it was typed.
    @FunctionalInterface
    private interface OfAddress<T> {
        T call() throws IOException;
    }

    /// What a person typed may be no address, which is no bug here.
    private static <T> T addressed(OfAddress<T> call) throws IOException {
        try {
            return call.call();
        } catch (IllegalArgumentException noAddress) {
            throw new IOException(noAddress.getMessage(), noAddress);
        }
    }
}
