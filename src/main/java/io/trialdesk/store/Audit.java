package io.trialdesk.store;

import io.trialdesk.model.Edit;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What left this machine for which server, and what was given up before it could; only ever added
/// to. It names fields and never holds their values. Any thread.
public final class Audit {
    private static final String INSERT =
            "insert into audit (at, server, run, what, outcome) values (?, ?, ?, ?, ?)";
    private static final String RECENT =
            "select * from audit where server = ? order by id desc limit ?";

    /// Between the name of a model and what was done to it; not in words of our own.
    private static final String OF_MODEL = "\t";

    private final Database database;

    Audit(Database database) {
        this.database = database;
    }

    /// What went to a server or was given up, newest first.
    public List<AuditEntry> recent(int server, int atMost) {
        return database.read(h -> h.select(RECENT, server, atMost).map(Audit::entry).list());
    }

    static void confirmed(Handle h, Owed owed, long at) {
        add(h, owed, at, "confirmed");
    }

    /// A person gave it up; it never left.
    static void discarded(Handle h, Owed owed, long at) {
        add(h, owed, at, "discarded");
    }

    private static void add(Handle h, Owed owed, long at, String outcome) {
        h.execute(INSERT, at, owed.server(), owed.run(), what(owed.task()), outcome);
    }

    private static String what(Task task) {
        return switch (task) {
            case Task.OfEdit(Edit.Rename _) -> "rename";
            case Task.OfEdit(Edit.SetTag it) ->
                    (it.after().isPresent() ? "set tag " : "remove tag ") + it.key();
            case Task.OfEdit(Edit.Discard _) ->
                    throw new IllegalStateException("giving up is owed to no server");
            case Task.OfEdit(Edit.Push it) -> "push to experiment " + it.experiment();
            case Task.OfEdit(Edit.SetAlias it) ->
                    it.model()
                            + OF_MODEL
                            + (it.after().isPresent() ? "set alias " : "remove alias ")
                            + it.alias();
            case Task.OfEdit(Edit.SetStage it) ->
                    it.model() + OF_MODEL + "set stage of version " + it.version();
            case Task.MakeExperiment make -> "make experiment " + make.name();
            case Task.MakeRun _ -> "make run";
            case Task.AddParams add -> "add " + count(add.params().size(), "parameter");
            case Task.AddPoints add ->
                    "add "
                            + count(
                                    add.stretches().stream().mapToLong(Task.Stretch::size).sum(),
                                    "point");
            case Task.AddTags add -> "add " + count(add.tags().size(), "tag");
            case Task.Finish finish -> "set status " + finish.status();
        };
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        var what = row.getString("what");
        int cut = what.lastIndexOf(OF_MODEL);
        return new AuditEntry(
                Instant.ofEpochMilli(row.getLong("at")),
                row.getLong("run"),
                cut < 0 ? "" : what.substring(0, cut),
                cut < 0 ? what : what.substring(cut + 1),
                row.getString("outcome"));
    }
}
