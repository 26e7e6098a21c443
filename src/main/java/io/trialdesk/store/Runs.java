package io.trialdesk.store;

import io.trialdesk.model.Source;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Heads of runs, and the door through which everything read from sources comes in. Runs of removed
/// sources and runs that vanished from theirs are not found. Any thread.
public final class Runs {
    private static final String VISIBLE_KEYS =
            """
            select r.id from unnest(cast(:ids as varchar array)) as told(uid)
            join run r on r.source = :source and r.uid = told.uid and not r.gone
            """;
    private static final String SET_GONE = "update run set gone = true where id = any(:keys)";

    /// How many heads are written in one transaction, so that it stays short.
    private static final int AT_ONCE = 500;

    private final Database database;

    Runs(Database database) {
        this.database = database;
    }

    public Optional<StoredRun> byKey(long key) {
        return byKeys(List.of(key)).stream().findFirst();
    }

    /// Those of the runs that are there, by key, read in one go.
    public List<StoredRun> byKeys(Collection<Long> keys) {
        return database.read(h -> RunReader.byKeys(h, keys));
    }

    /// The run with the id its tool gave it.
    public Optional<StoredRun> find(int source, String id) {
        return database.read(h -> RunReader.byId(h, source, id)).stream().findFirst();
    }

    /// All runs of a source, oldest key first, deleted ones included.
    public List<StoredRun> ofSource(int source) {
        return database.read(h -> RunReader.ofSource(h, source));
    }

    /// Whether the workspace shows no run, without reading any.
    public boolean isEmpty() {
        return !database.read(RunReader::any);
    }

    /// Where all runs of a source lie, oldest first; much less to read than the runs themselves.
    public List<RunPlace> placesOf(int source) {
        return database.read(h -> RunReader.placesOf(h, source));
    }

    /// Stores what can be read again from its source: it survives a crash of the process after at
    /// most a second, and then as a whole. Heads that say what is stored already cost no write and
    /// no notice. Never call it from the FX thread.
    public Changes commit(IngestBatch batch) {
        return commit(batch, database::writeLazily);
    }

    /// The same for what exists nowhere else, such as captured points: it is on disk on return.
    public Changes commitDurably(IngestBatch batch) {
        return commit(batch, database::write);
    }

    private Changes commit(IngestBatch batch, Function<Function<Handle, Changes>, Changes> door) {
        var changes = Changes.NONE;
        var runs = batch.runs();
        int from = 0;
        for (; runs.size() - from > AT_ONCE; from += AT_ONCE) {
            var heads = IngestBatch.heads(batch.source(), runs.subList(from, from + AT_ONCE));
            changes = changes.and(door.apply(h -> write(h, heads)));
        }
        var last = batch.withHeads(runs.subList(from, runs.size()));
        return changes.and(door.apply(h -> write(h, last)));
    }

    private Changes write(Handle h, IngestBatch batch) {
        var source = Sources.find(h, batch.source());
        if (source.isEmpty()) {
            return Changes.NONE;
        }
        boolean isServer = source.get().kind() == Source.Kind.SERVER;
        var allowed = isServer ? batch : CaptureShield.over(h, batch);
        return new BatchWrite(h, allowed, isServer, database.now().toEpochMilli()).write();
    }

    /// Takes runs out of sight because their source no longer holds them, and forgets the parts
    /// that are gone with them, in one transaction. The runs come back when a batch names them
    /// again.
    public Changes vanished(int source, Collection<PartState> parts, Collection<String> ids) {
        return database.writeLazily(
                h -> {
                    Parts.forget(h, source, parts);
                    var forgotten =
                            parts.isEmpty() ? Changes.NONE : Changes.of(Changes.Kind.SOURCE);
                    return forgotten.and(hide(h, source, ids));
                });
    }

    private static Changes hide(Handle h, int source, Collection<String> given) {
        var ids = new HashSet<>(given);
        ids.removeAll(CaptureShield.captured(h, source, given));
        var hidden = new HashSet<Long>();
        for (var slice : Slices.of(ids)) {
            var keys =
                    h.createQuery(VISIBLE_KEYS)
                            .bind("source", source)
                            .bindArray("ids", String.class, slice)
                            .mapTo(Long.class)
                            .list();
            if (hidden.addAll(keys)) {
                h.createUpdate(SET_GONE).bindArray("keys", Long.class, keys).execute();
            }
        }
        return hidden.isEmpty() ? Changes.NONE : new Changes(EnumSet.of(Changes.Kind.RUN), hidden);
    }
}
