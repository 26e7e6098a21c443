package io.trialdesk.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Fields that changed on both sides, until a person decides. Any thread.
public final class Conflicts {
    private static final String OPEN =
            "select * from conflict where decided is null and server = ? order by id";
    private static final String ALL_OPEN =
            "select * from conflict where decided is null order by id";
    private static final String BY_ID = "select * from conflict where decided is null and id = ?";
    private static final String SAME =
            """
            select id from conflict
            where decided is null and server = ? and run = ? and model = ? and field = ?
            """;
    private static final String MOVED = "update conflict set mine = ?, theirs = ? where id = ?";
    private static final String INSERT =
            """
            insert into conflict (server, run, model, field, base, mine, theirs, found_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String DECIDE =
            "update conflict set decided = ?, decided_at = ? where id = ?";
    private static final String CLOSE_ROW =
            "update outbox set state = 'DROPPED', note = 'decided' where id = ?";

    private final Database database;

    Conflicts(Database database) {
        this.database = database;
    }

    /// The open ones of a server, oldest first.
    public List<FieldConflict> open(int server) {
        return database.read(h -> h.select(OPEN, server).map(Conflicts::conflict).list());
    }

    /// The open ones of all servers, oldest first.
    public List<FieldConflict> open() {
        return database.read(h -> h.select(ALL_OPEN).map(Conflicts::conflict).list());
    }

    /// Keeps the value of this side and owes it to the server once more, now over theirs.
    public void keepMine(long id) {
        decide(id, true);
    }

    /// Takes the server's value.
    public void takeTheirs(long id) {
        decide(id, false);
    }

    private void decide(long id, boolean mine) {
        var _ =
                database.write(
                        h -> {
                            var found = h.select(BY_ID, id).map(Conflicts::conflict).findOne();
                            if (found.isEmpty()) {
                                return Changes.NONE;
                            }
                            long now = database.now().toEpochMilli();
                            var it = found.get();
                            h.execute(DECIDE, mine ? "MINE" : "THEIRS", now, id);
                            closeRows(h, it);
                            return Decision.apply(h, it, mine, now)
                                    .and(Changes.of(Changes.Kind.OUTBOX))
                                    .and(Changes.of(Changes.Kind.SERVER));
                        });
    }

    /// Models have no run, so the same alias of two models differs by the model alone.
    private static void closeRows(Handle h, FieldConflict it) {
        Outbox.open(h, it.server()).stream()
                .filter(row -> row.state() == Owed.State.CONFLICT)
                .filter(row -> row.run() == it.run() && row.note().equals(it.field()))
                .filter(row -> row.model().equals(it.model()))
                .forEach(row -> h.execute(CLOSE_ROW, row.id()));
    }

    /// Adds a conflict; one that is open for the same field is brought up to date instead.
    static void insert(Handle h, FieldConflict it, long now) {
        var same =
                h.select(SAME, it.server(), it.run(), it.model(), it.field())
                        .mapTo(Long.class)
                        .findFirst();
        if (same.isPresent()) {
            h.execute(MOVED, it.mine().orElse(null), it.theirs().orElse(null), same.get());
            return;
        }
        h.execute(
                INSERT,
                it.server(),
                it.run(),
                it.model(),
                it.field(),
                it.base().orElse(null),
                it.mine().orElse(null),
                it.theirs().orElse(null),
                now);
    }

    private static FieldConflict conflict(ResultSet row, StatementContext context)
            throws SQLException {
        return new FieldConflict(
                row.getLong("id"),
                row.getInt("server"),
                row.getLong("run"),
                row.getString("model"),
                row.getString("field"),
                Optional.ofNullable(row.getString("base")),
                Optional.ofNullable(row.getString("mine")),
                Optional.ofNullable(row.getString("theirs")),
                Instant.ofEpochMilli(row.getLong("found_at")));
    }
}
