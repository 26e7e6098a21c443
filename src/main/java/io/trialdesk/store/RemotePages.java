package io.trialdesk.store;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Takes in pages of runs from servers. What is known of a page's runs is read, judged and written
/// within one transaction, so that no edit slips in between.
public final class RemotePages {
    private static final String LAY =
            "merge into overlay (run, field, content) key (run, field) values (?, ?, ?)";
    private static final String LIFT =
            "delete from overlay where run = :run and not (field = any(:held))";
    private static final String END =
            "update outbox set state = ?, note = ?, since = ? where id = ?";
    private static final String KEYS =
            """
            select r.id, r.uid from unnest(cast(:uids as varchar array)) as told(uid)
            join run r on r.source = :source and r.uid = told.uid
            """;

    /// What is known here of the runs of a page.
    ///
    /// @param links by the server's id
    /// @param linked the same links, and those of the origins asked for, by run
    /// @param runs by the workspace's number, those of the links and of the origins asked for
    /// @param owed open rows of the outbox by run
    public record Known(
            Map<String, Link> links,
            Map<Long, Link> linked,
            Map<Long, StoredRun> runs,
            Map<Long, List<Owed>> owed) {}

    private final Database database;

    RemotePages(Database database) {
        this.database = database;
    }

    /// Takes in one page.
    ///
    /// @param remotes the server's ids on the page
    /// @param origins runs here that runs of the page say they came from
    /// @param judge decides from what is known; called within the transaction, so it must be quick
    ///   and touch nothing; runs it leaves out are as they were and only marked as checked
    public Changes take(
            int server,
            Collection<String> remotes,
            Collection<Long> origins,
            Function<Known, List<Told>> judge) {
        return database.writeLazily(
                h -> {
                    var known = known(h, server, remotes, origins);
                    var told = judge.apply(known);
                    long now = database.now().toEpochMilli();
                    LinkWrite.checked(h, known.links().values(), now);
                    return write(h, server, told, known, now);
                });
    }

    private static Known known(
            Handle h, int server, Collection<String> remotes, Collection<Long> origins) {
        var links = new HashMap<String, Link>();
        Links.byRemote(h, server, remotes).forEach(link -> links.put(link.remote(), link));
        var keys = new HashSet<>(origins);
        links.values().forEach(link -> keys.add(link.run()));
        var runs = new HashMap<Long, StoredRun>();
        if (!keys.isEmpty()) {
            RunReader.byKeys(h, keys).forEach(run -> runs.put(run.key(), run));
        }
        var owed =
                Outbox.open(h, server).stream()
                        .filter(row -> keys.contains(row.run()))
                        .collect(Collectors.groupingBy(Owed::run));
        var linked = new HashMap<Long, Link>();
        links.values().forEach(link -> linked.put(link.run(), link));
        for (long origin : origins) {
            Links.ofRun(h, origin).stream()
                    .filter(link -> link.server() == server)
                    .forEach(link -> linked.put(origin, link));
        }
        return new Known(links, linked, runs, owed);
    }

    private Changes write(Handle h, int server, List<Told> told, Known known, long now) {
        var changes = heads(h, server, told, now);
        var keys = keys(h, server, told);
        for (var it : told) {
            long run = it.run().orElseGet(() -> keys.getOrDefault(it.remote(), 0L));
            changes = changes.and(one(h, server, it, run, known, now));
        }
        return changes;
    }

    private static Changes heads(Handle h, int server, List<Told> told, long now) {
        var heads = told.stream().flatMap(it -> it.head().stream()).toList();
        return heads.isEmpty()
                ? Changes.NONE
                : new BatchWrite(h, IngestBatch.heads(server, heads), true, now).write();
    }

    private static Map<String, Long> keys(Handle h, int server, List<Told> told) {
        var fresh = told.stream().filter(it -> it.run().isEmpty()).map(Told::remote).toList();
        var keys = new HashMap<String, Long>();
        if (!fresh.isEmpty()) {
            h.createQuery(KEYS)
                    .bind("source", server)
                    .bindArray("uids", String.class, fresh)
                    .map((row, _) -> keys.put(row.getString(2), row.getLong(1)))
                    .list();
        }
        return keys;
    }

    private static Changes one(Handle h, int server, Told it, long run, Known known, long now) {
        var link =
                new Link(
                        server,
                        run,
                        it.remote(),
                        it.experiment(),
                        false,
                        false,
                        it.base(),
                        it.digest(),
                        Instant.ofEpochMilli(now));
        var linking = Changes.NONE;
        if (known.links().containsKey(it.remote())) {
            LinkWrite.told(h, link);
        } else {
            linking = Effects.link(h, link, it.unsure());
        }
        return linking.and(fields(h, it, run, now));
    }

    private static Changes fields(Handle h, Told it, long run, long now) {
        it.laid().forEach((field, value) -> h.execute(LAY, run, field.text(), value.orElse(null)));
        int lifted = it.head().isPresent() && it.run().isPresent() ? lift(h, it, run) : 0;
        it.conflicts().forEach(conflict -> Conflicts.insert(h, conflict, now));
        it.settled()
                .forEach(
                        end ->
                                h.execute(
                                        END,
                                        end.state().name(),
                                        end.field().text(),
                                        now,
                                        end.row()));
        var kinds = EnumSet.noneOf(Changes.Kind.class);
        if (!it.laid().isEmpty() || lifted > 0) {
            kinds.add(Changes.Kind.RUN);
        }
        if (!it.conflicts().isEmpty() || !it.settled().isEmpty()) {
            kinds.add(Changes.Kind.OUTBOX);
        }
        return kinds.isEmpty() ? Changes.NONE : new Changes(kinds, Set.of(run));
    }

    private static int lift(Handle h, Told it, long run) {
        return h.createUpdate(LIFT)
                .bind("run", run)
                .bindArray("held", String.class, it.held().stream().map(Field::text).toList())
                .execute();
    }
}
