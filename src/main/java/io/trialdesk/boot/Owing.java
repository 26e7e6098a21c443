package io.trialdesk.boot;

import io.trialdesk.model.Edit;
import io.trialdesk.store.AuditEntry;
import io.trialdesk.store.FieldConflict;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Owed;
import io.trialdesk.store.Store;
import io.trialdesk.store.Task;
import io.trialdesk.sync.SyncPlan;
import io.trialdesk.sync.Words;
import io.trialdesk.ui.sync.ConflictItem;
import io.trialdesk.ui.sync.PastItem;
import io.trialdesk.ui.sync.PlanItem;
import io.trialdesk.ui.sync.WaitingItem;
import io.trialdesk.ui.sync.WaitingItem.State;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What is owed to servers and what they got, with the names of the runs it is about. Any thread.
final class Owing {
    private final Store store;

    Owing(Store store) {
        this.store = store;
    }

    List<WaitingItem> waiting(int server) {
        var open = store.outbox().open(server);
        var names = names(open.stream().map(Owed::run).toList());
        var url = store.servers().byId(server).map(KnownServer::url).orElse("");
        return open.stream().map(owed -> item(owed, names, url)).toList();
    }

    private static WaitingItem item(Owed owed, Map<Long, String> names, String url) {
        var model = owed.task() instanceof Task.OfEdit(Edit.OfModel edit) ? edit.model() : "";
        var note = owed.state() == Owed.State.CONFLICT ? "" : without(url, owed.note());
        return new WaitingItem(
                owed.id(),
                about(owed.run(), model, names),
                Words.of(owed.task()),
                state(owed.state()),
                note,
                owed.since());
    }

    /// Beside the server's name its address says nothing new.
    private static String without(String url, String note) {
        if (url.isEmpty() || !note.startsWith(url + " ")) {
            return note;
        }
        var rest = note.substring(url.length() + 1);
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    private static State state(Owed.State state) {
        return switch (state) {
            case READY -> State.READY;
            case SENT -> State.ON_ITS_WAY;
            case IN_DOUBT -> State.IN_DOUBT;
            case PARKED -> State.NEEDS_YOU;
            case CONFLICT -> State.CONFLICT;
            case REJECTED -> State.REJECTED;
            case CONFIRMED, DROPPED, DISCARDED ->
                    throw new IllegalStateException(state + " is over and does not wait");
        };
    }

    List<ConflictItem> conflicts(int server) {
        var open = store.conflicts().open(server);
        var names = names(open.stream().map(FieldConflict::run).toList());
        return open.stream()
                .map(
                        it ->
                                new ConflictItem(
                                        it.id(),
                                        about(it.run(), it.model(), names),
                                        it.field().replaceFirst(":", " "),
                                        it.base(),
                                        it.mine(),
                                        it.theirs(),
                                        it.foundAt()))
                .toList();
    }

    List<PastItem> history(int server, int atMost) {
        var past = store.audit().recent(server, atMost);
        var names = names(past.stream().map(AuditEntry::run).toList());
        return past.stream()
                .map(
                        it ->
                                new PastItem(
                                        it.at(),
                                        about(it.run(), it.model(), names),
                                        it.what(),
                                        !it.outcome().equals("discarded"),
                                        it.outcome()))
                .toList();
    }

    PlanItem plan(SyncPlan plan) {
        var names = names(plan.held().stream().map(SyncPlan.Held::run).toList());
        var writes =
                plan.operations().stream()
                        .map(it -> new PlanItem.Write(it.name(), it.what()))
                        .toList();
        var held =
                plan.held().stream()
                        .map(
                                it ->
                                        new PlanItem.Held(
                                                about(it.run(), "", names), it.what(), it.why()))
                        .toList();
        return new PlanItem(writes, held, plan.points());
    }

    /// A run that is no longer in sight is named by its number.
    private static String about(long run, String model, Map<Long, String> names) {
        return run == 0 ? model : names.getOrDefault(run, "run " + run);
    }

    private Map<Long, String> names(Collection<Long> runs) {
        return store.runs().byKeys(new TreeSet<>(runs)).stream()
                .collect(Collectors.toMap(it -> it.key(), it -> it.run().name()));
    }
}
