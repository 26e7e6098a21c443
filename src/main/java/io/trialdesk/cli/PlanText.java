package io.trialdesk.cli;

import io.trialdesk.store.FieldConflict;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.sync.SyncPlan;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/// What a sync of one server would send, for people and for programs.
///
/// @param conflicts what waits for a person
/// @param ids the id of a run by the workspace's number for it, empty when there is none
record PlanText(
        KnownServer server,
        SyncPlan plan,
        List<FieldConflict> conflicts,
        LongFunction<String> ids) {
    static final List<String> HEAD =
            List.of("server", "action", "run", "name", "what", "points", "why");

    PlanText {
        conflicts = List.copyOf(conflicts);
    }

    static PlanText of(Store store, KnownServer server, SyncPlan plan) {
        return new PlanText(
                server,
                plan,
                store.conflicts().open(server.source()),
                key -> store.runs().byKey(key).map(it -> it.run().id()).orElse(""));
    }

    boolean sends() {
        return !plan.isEmpty();
    }

    String sentence() {
        return "%s: %s, %,d points; %,d held back, %,d conflicts to settle"
                .formatted(
                        server.url(),
                        plan.isEmpty()
                                ? "nothing to send"
                                : "%,d changes to send".formatted(plan.operations().size()),
                        plan.points(),
                        plan.held().size(),
                        conflicts.size());
    }

    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        plan.operations()
                .forEach(
                        it ->
                                row(
                                        rows,
                                        "send",
                                        ids.apply(it.run()),
                                        it.name(),
                                        it.what(),
                                        it.points() == 0 ? "" : Long.toString(it.points()),
                                        ""));
        plan.held()
                .forEach(it -> row(rows, "hold", ids.apply(it.run()), "", it.what(), "", it.why()));
        conflicts.forEach(
                it ->
                        row(
                                rows,
                                "decide",
                                ids.apply(it.run()),
                                it.model(),
                                it.field(),
                                "",
                                sides(it)));
        return rows;
    }

    private void row(List<List<String>> rows, String... cells) {
        var row = new ArrayList<String>();
        row.add(server.url());
        row.addAll(List.of(cells));
        rows.add(row);
    }

    private static String sides(FieldConflict it) {
        return "here %s, there %s"
                .formatted(it.mine().orElse("nothing"), it.theirs().orElse("nothing"));
    }

    void json(ObjectNode node) {
        node.put("server", server.url());
        var operations = node.putArray("operations");
        for (var it : plan.operations()) {
            operations
                    .addObject()
                    .put("run_id", id(it.run()))
                    .put("name", it.name())
                    .put("what", it.what())
                    .put("points", it.points());
        }
        node.put("points", plan.points());
        var held = node.putArray("held");
        for (var it : plan.held()) {
            held.addObject()
                    .put("run_id", id(it.run()))
                    .put("what", it.what())
                    .put("why", it.why());
        }
        var open = node.putArray("conflicts");
        for (var it : conflicts) {
            open.addObject()
                    .put("run_id", id(it.run()))
                    .put("model", it.model().isEmpty() ? null : it.model())
                    .put("field", it.field())
                    .put("base", it.base().orElse(null))
                    .put("mine", it.mine().orElse(null))
                    .put("theirs", it.theirs().orElse(null));
        }
    }

    private @Nullable String id(long run) {
        var id = ids.apply(run);
        return id.isEmpty() ? null : id;
    }
}
