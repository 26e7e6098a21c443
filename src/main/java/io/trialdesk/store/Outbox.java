package io.trialdesk.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What is owed to servers. A row is on disk as SENT before the first byte of its request leaves,
/// and an answer and its effect are stored together, so that at every moment it is known what may
/// have happened. Any thread.
public final class Outbox {
    private static final String INSERT =
            "insert into outbox (server, run, task, state, since) values (?, ?, ?, ?, ?)";

    /// Named one by one, so that the index finds the few open rows among all that are done.
    private static final String IS_OPEN =
            Arrays.stream(Owed.State.values())
                    .filter(state -> !state.isOver())
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", ", "state in (", ")"));

    private static final String OPEN =
            "select * from outbox where server = ? and " + IS_OPEN + " order by id";
    private static final String COUNTS =
            "select state, count(*) from outbox where server = ? and "
                    + IS_OPEN
                    + " group by state";
    private static final String DISCARDED =
            "select * from outbox where server = ? and state = 'DISCARDED' and run = ? order by id";
    private static final String MOVE =
            "update outbox set state = ?, note = ?, since = ? where id = ?";
    private static final String SENT =
            """
            update outbox set state = 'SENT', attempts = attempts + 1, since = ?, note = '' where id = ?
            """;
    private static final String LOST =
            "update outbox set state = 'IN_DOUBT' where server = ? and state = 'SENT'";
    private static final String UNPARK =
            "update outbox set state = 'READY', note = '' where server = ? and state = 'PARKED'";

    private final Database database;

    Outbox(Database database) {
        this.database = database;
    }

    /// Everything not yet done or given up, oldest first.
    public List<Owed> open(int server) {
        return database.read(h -> open(h, server));
    }

    static List<Owed> open(Handle h, int server) {
        return h.select(OPEN, server).map(Outbox::owed).list();
    }

    /// What a person gave up of a run, oldest first.
    public List<Owed> discarded(int server, long run) {
        return database.read(h -> discarded(h, server, run));
    }

    static List<Owed> discarded(Handle h, int server, long run) {
        return h.select(DISCARDED, server, run).map(Outbox::owed).list();
    }

    /// A row in whichever state.
    public Optional<Owed> byId(long id) {
        return database.read(h -> byId(h, id));
    }

    static Optional<Owed> byId(Handle h, long id) {
        return h.select("select * from outbox where id = ?", id).map(Outbox::owed).findOne();
    }

    /// How many rows wait, by state.
    public Map<Owed.State, Long> counts(int server) {
        return database.read(
                h -> {
                    var counts = new EnumMap<Owed.State, Long>(Owed.State.class);
                    h.select(COUNTS, server)
                            .map(
                                    (row, _) ->
                                            Map.entry(
                                                    Owed.State.valueOf(row.getString(1)),
                                                    row.getLong(2)))
                            .forEach(it -> counts.put(it.getKey(), it.getValue()));
                    return counts;
                });
    }

    /// Notes on disk that a planned task is about to be sent.
    ///
    /// @return the number of its row
    public long sending(int server, long run, Task task) {
        var id = new ArrayList<Long>();
        var _ =
                database.write(
                        h -> {
                            id.add(insert(h, server, run, task, Owed.State.SENT, now()));
                            return Changes.of(Changes.Kind.OUTBOX);
                        });
        return id.getFirst();
    }

    /// Notes on disk that a waiting row is about to be sent.
    public void sending(long id) {
        write(h -> h.execute(SENT, now(), id));
    }

    /// At the start: what was on its way when the program ended is in doubt.
    public void doubtWhatWasSent(int server) {
        write(h -> h.execute(LOST, server));
    }

    /// Lets parked rows try again, for example after a new login.
    public void unpark(int server) {
        write(h -> h.execute(UNPARK, server));
    }

    /// The task is done; its effect on what we know is stored in the same transaction.
    public void confirm(Owed owed, Effect effect) {
        var _ =
                database.write(
                        h -> {
                            move(h, owed.id(), Owed.State.CONFIRMED, "");
                            var changes = Effects.apply(h, owed, effect, now());
                            Audit.confirmed(h, owed, now());
                            return changes.and(Changes.of(Changes.Kind.OUTBOX));
                        });
    }

    /// Puts a row into another state, with the reason.
    public void move(long id, Owed.State state, String note) {
        write(h -> move(h, id, state, note));
    }

    /// The server moved in between: the row waits for a person, and the field is shown.
    public void conflict(Owed owed, FieldConflict found) {
        write(
                h -> {
                    move(h, owed.id(), Owed.State.CONFLICT, found.field());
                    Conflicts.insert(h, found, now());
                });
    }

    private int move(Handle h, long id, Owed.State state, String note) {
        return move(h, id, state, note, now());
    }

    static int move(Handle h, long id, Owed.State state, String note, long at) {
        return h.execute(MOVE, state.name(), note, at, id);
    }

    static long insert(Handle h, int server, long run, Task task, Owed.State state, long at) {
        return h.createUpdate(INSERT)
                .bind(0, server)
                .bind(1, run)
                .bind(2, PackedTask.write(task))
                .bind(3, state.name())
                .bind(4, at)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private long now() {
        return database.now().toEpochMilli();
    }

    private void write(Consumer<Handle> change) {
        var _ =
                database.write(
                        h -> {
                            change.accept(h);
                            return Changes.of(Changes.Kind.OUTBOX);
                        });
    }

    private static Owed owed(ResultSet row, StatementContext context) throws SQLException {
        return new Owed(
                row.getLong("id"),
                row.getInt("server"),
                row.getLong("run"),
                PackedTask.read(row.getBytes("task")),
                Owed.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("since")),
                row.getString("note"));
    }
}
