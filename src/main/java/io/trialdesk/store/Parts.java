package io.trialdesk.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How far the parts of each source have been read. Written by [Runs#commit] and [Runs#vanished].
/// Any thread.
public final class Parts {
    private static final String ONE =
            "select * from part where source = ? and format = ? and path = ?";
    private static final String ALL = "select * from part where source = ? order by path, format";
    private static final String PUT =
            """
            merge into part (source, format, path, run_uid, fingerprint, place)
            key (source, format, path) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String FORGET =
            "delete from part where source = ? and format = ? and path = ?";

    private final Database database;

    Parts(Database database) {
        this.database = database;
    }

    public Optional<PartState> of(int source, String format, String path) {
        return database.read(h -> h.select(ONE, source, format, path).map(Parts::part).findOne());
    }

    /// Every part known of a source.
    public List<PartState> ofSource(int source) {
        return database.read(h -> h.select(ALL, source).map(Parts::part).list());
    }

    /// Forgets how far parts were read and the damages found in them.
    static void forget(Handle h, int source, Collection<PartState> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var batch = h.prepareBatch(FORGET);
        parts.forEach(part -> batch.add(source, part.format(), part.path()));
        batch.execute();
        Damages.forget(
                h,
                source,
                parts.stream().map(p -> PartDamages.finder(p.format(), p.path())).toList());
    }

    static void put(Handle h, int source, List<PartState> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var batch = h.prepareBatch(PUT);
        for (var p : parts) {
            batch.add(source, p.format(), p.path(), p.runId(), p.fingerprint(), p.position());
        }
        batch.execute();
    }

    private static PartState part(ResultSet row, StatementContext context) throws SQLException {
        return new PartState(
                row.getString("format"),
                row.getString("path"),
                row.getString("run_uid"),
                row.getLong("fingerprint"),
                row.getString("place"));
    }
}
