package io.trialdesk.sync;

import io.trialdesk.model.Edit;
import io.trialdesk.server.RemoteRun;
import io.trialdesk.store.Field;
import io.trialdesk.store.FieldConflict;
import io.trialdesk.store.Link;
import io.trialdesk.store.Owed;
import io.trialdesk.store.RemotePages;
import io.trialdesk.store.StoredRun;
import io.trialdesk.store.Task;
import io.trialdesk.store.Told;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// Decides what a page of a server's runs changes here, from what is known of them. Pure; called
/// within the transaction that stores the decisions.
///
/// @param experiments names by the server's id
/// @param origins runs here by the origin that a run of the page names
record Judge(int server, Map<String, String> experiments, Map<String, Long> origins) {

    List<Told> page(List<RemoteRun> page, RemotePages.Known known) {
        var told = new ArrayList<Told>();
        for (var remote : page) {
            one(remote, known).ifPresent(told::add);
        }
        return told;
    }

    private Optional<Told> one(RemoteRun remote, RemotePages.Known known) {
        var link = Optional.ofNullable(known.links().get(remote.id()));
        long digest = Heads.digest(remote);
        if (link.isPresent() && link.get().digest() == digest) {
            return Optional.empty();
        }
        if (link.isEmpty()) {
            return origin(remote, known).or(() -> Optional.of(fresh(remote, digest)));
        }
        var stored = Optional.ofNullable(known.runs().get(link.get().run()));
        var owed = known.owed().getOrDefault(link.get().run(), List.of());
        return Optional.of(
                stored.filter(it -> it.source() != server).isPresent()
                        ? ofFiles(remote, digest, link.get(), stored, owed)
                        : ofServer(remote, digest, link.get(), stored, owed));
    }

    /// A run of ours that we did not know to be there, sent by another machine or before a crash. A
    /// second one of the same origin is a duplicate and no run of its own.
    private Optional<Told> origin(RemoteRun remote, RemotePages.Known known) {
        var here = Optional.ofNullable(origins.get(remote.tags().getOrDefault(Origin.TAG, "")));
        if (here.isEmpty() || known.linked().containsKey(here.get())) {
            return Optional.empty();
        }
        return Optional.of(
                told(
                        remote,
                        OptionalLong.of(here.get()),
                        Heads.digest(remote),
                        false,
                        new Fields()));
    }

    private Told fresh(RemoteRun remote, long digest) {
        return told(remote, OptionalLong.empty(), digest, true, new Fields());
    }

    /// A run of the server: its own values count, except where an edit of the user is under way.
    private Told ofServer(
            RemoteRun remote, long digest, Link link, Optional<StoredRun> stored, List<Owed> owed) {
        var fields = new Fields();
        var edited = edited(owed);
        edited.forEach(
                (field, rows) -> {
                    var mine = stored.flatMap(it -> mine(it, field));
                    merge(link, field, mine, remote, rows, fields, false);
                });
        return told(remote, OptionalLong.of(link.run()), digest, true, fields);
    }

    /// A run read from files: what the server changed is laid over it, what both changed is a
    /// conflict. Only what both sides once had is compared; what never left this machine is ours.
    private Told ofFiles(
            RemoteRun remote, long digest, Link link, Optional<StoredRun> stored, List<Owed> owed) {
        var fields = new Fields();
        var edited = edited(owed);
        stored.ifPresent(
                run -> {
                    for (var field : shared(link, remote)) {
                        var rows = edited.getOrDefault(field, List.of());
                        merge(link, field, mine(run, field), remote, rows, fields, true);
                    }
                });
        return told(remote, OptionalLong.of(link.run()), digest, false, fields);
    }

    private void merge(
            Link link,
            Field field,
            Optional<String> mine,
            RemoteRun remote,
            List<Owed> rows,
            Fields out,
            boolean ofFiles) {
        var base = base(link, field);
        var theirs = theirs(remote, field);
        switch (Merge.of(base, mine, theirs)) {
            case Merge.Settled<Optional<String>>(var value) -> {
                if (ofFiles && !value.equals(mine)) {
                    out.laid.put(field, value);
                }
                if (theirs.equals(mine)) {
                    rows.forEach(row -> out.settled.add(end(row, Owed.State.CONFIRMED, field)));
                } else if (!ofFiles) {
                    out.held.add(field);
                }
            }
            case Merge.Conflict<Optional<String>>(var ours, var other) -> {
                out.held.add(field);
                out.conflicts.add(
                        new FieldConflict(
                                0,
                                server,
                                link.run(),
                                "",
                                field.text(),
                                base,
                                ours,
                                other,
                                Instant.EPOCH));
                rows.forEach(row -> out.settled.add(end(row, Owed.State.CONFLICT, field)));
            }
        }
    }

    private static Told.Settled end(Owed row, Owed.State state, Field field) {
        return new Told.Settled(row.id(), state, field);
    }

    private Told told(
            RemoteRun remote, OptionalLong run, long digest, boolean isServers, Fields fields) {
        return new Told(
                remote.id(),
                remote.experimentId(),
                run,
                isServers ? Optional.of(Heads.run(remote, experiments)) : Optional.empty(),
                Heads.base(remote),
                digest,
                fields.laid,
                fields.held,
                fields.conflicts,
                isServers ? Set.of() : remote.metrics().keySet(),
                fields.settled);
    }

    /// Fields with an edit that is not yet over, with the rows of it. A row in conflict keeps its
    /// field open until a person decides.
    private static Map<Field, List<Owed>> edited(List<Owed> owed) {
        var edited = new HashMap<Field, List<Owed>>();
        for (var row : owed) {
            if (row.task() instanceof Task.OfEdit(var edit)) {
                field(edit)
                        .ifPresent(
                                it -> edited.computeIfAbsent(it, _ -> new ArrayList<>()).add(row));
            }
        }
        return edited;
    }

    static Optional<Field> field(Edit edit) {
        return switch (edit) {
            case Edit.Rename _ -> Optional.of(Field.NAME);
            case Edit.SetTag(_, var key, _, _) -> Optional.of(Field.tag(key));
            case Edit.SetAlias _, Edit.SetStage _, Edit.Push _, Edit.Discard _ -> Optional.empty();
        };
    }

    private static List<Field> shared(Link link, RemoteRun remote) {
        var keys = new TreeSet<String>();
        keys.addAll(link.base().tags().keySet());
        keys.addAll(remote.tags().keySet());
        var fields = new ArrayList<>(List.of(Field.NAME));
        keys.stream().filter(Judge::isShared).forEach(key -> fields.add(Field.tag(key)));
        return fields;
    }

    /// Tags that people edit on either side; those of the system say where a run came from.
    static boolean isShared(String key) {
        return key.equals(Edit.SetTag.NOTE)
                || (!key.startsWith("mlflow.") && !key.startsWith("trialdesk."));
    }

    static Optional<String> mine(StoredRun run, Field field) {
        return field.equals(Field.NAME)
                ? Optional.of(run.run().name())
                : field.tag().map(key -> run.run().tags().get(key));
    }

    static Optional<String> base(Link link, Field field) {
        return field.equals(Field.NAME)
                ? Optional.of(link.base().name())
                : field.tag().map(key -> link.base().tags().get(key));
    }

    static Optional<String> theirs(RemoteRun run, Field field) {
        return field.equals(Field.NAME)
                ? Optional.of(run.name())
                : field.tag().map(key -> run.tags().get(key));
    }

    /// What was found out about the fields of one run.
    private static final class Fields {
        private final Map<Field, Optional<String>> laid = new HashMap<>();
        private final List<Field> held = new ArrayList<>();
        private final List<FieldConflict> conflicts = new ArrayList<>();
        private final List<Told.Settled> settled = new ArrayList<>();
    }
}
