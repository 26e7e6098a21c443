package io.trialdesk.store;

import io.trialdesk.model.Source;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The places runs come from. Any thread.
public final class Sources {
    private static final String INSERT = "insert into source (kind, location) values (?, ?)";
    private static final String FIND =
            """
            select id, kind, location, removed from source where kind = ? and location = ?
            """;
    private static final String ALL =
            "select id, kind, location from source where not removed order by id";
    private static final String BY_ID =
            "select id, kind, location from source where id = ? and not removed";
    private static final String SET_REMOVED =
            "update source set removed = ? where id = ? and removed <> ?";
    private static final String SET_CHECKED = "update source set checked_at = ? where id = ?";
    private static final String CHECKED =
            "select checked_at from source where id = ? and checked_at is not null";

    private final Database database;

    Sources(Database database) {
        this.database = database;
    }

    /// Adds a place. One that is there already is returned as it is; one that was removed comes
    /// back with everything known of it.
    public Source add(Source.Kind kind, String location) {
        var known = database.read(h -> visible(h, kind, location));
        if (known.isPresent()) {
            return known.get();
        }
        var _ = database.write(h -> add(h, kind, location));
        return database.read(h -> find(h, kind, location)).orElseThrow();
    }

    private static Optional<Source> visible(Handle h, Source.Kind kind, String location) {
        return find(h, kind, location).flatMap(source -> find(h, source.id()));
    }

    private static Changes add(Handle h, Source.Kind kind, String location) {
        var known = find(h, kind, location);
        if (known.isEmpty()) {
            h.execute(INSERT, kind.name(), location);
            return Changes.of(Changes.Kind.SOURCE);
        }
        return setRemoved(h, known.get().id(), false);
    }

    private static Changes setRemoved(Handle h, int id, boolean removed) {
        boolean changed = h.execute(SET_REMOVED, removed, id, removed) > 0;
        return changed
                ? new Changes(EnumSet.of(Changes.Kind.SOURCE, Changes.Kind.RUN), Set.of())
                : Changes.NONE;
    }

    private static Optional<Source> find(Handle h, Source.Kind kind, String location) {
        return h.select(FIND, kind.name(), location).map(Sources::source).findOne();
    }

    private static Source source(ResultSet row, StatementContext context) throws SQLException {
        return new Source(
                row.getInt("id"),
                Source.Kind.valueOf(row.getString("kind")),
                row.getString("location"));
    }

    /// In the order they were added, without the removed ones.
    public List<Source> all() {
        return database.read(h -> h.select(ALL).map(Sources::source).list());
    }

    /// Removed ones are not found.
    public Optional<Source> byId(int id) {
        return database.read(h -> find(h, id));
    }

    static Optional<Source> find(Handle h, int id) {
        return h.select(BY_ID, id).map(Sources::source).findOne();
    }

    /// Takes a place and its runs out of sight. What is known of it, the user's edits included,
    /// stays until [#add] brings it back.
    public void remove(int id) {
        var _ = database.write(h -> setRemoved(h, id, true));
    }

    /// Notes that the source has just been read to its end, or its server asked for everything.
    public void checked(int id) {
        var _ =
                database.writeLazily(
                        h -> {
                            h.execute(SET_CHECKED, database.now().toEpochMilli(), id);
                            return Changes.of(Changes.Kind.SOURCE);
                        });
    }

    /// When the source was last read to its end; empty while it never was.
    public Optional<Instant> checkedAt(int id) {
        return database.read(
                h -> h.select(CHECKED, id).mapTo(Long.class).findOne().map(Instant::ofEpochMilli));
    }
}
