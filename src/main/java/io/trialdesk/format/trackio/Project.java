package io.trialdesk.format.trackio;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.sqlite.Sqlite;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the tables of one project. The position is the highest row of the two tables of metrics,
/// since rows are only added. Runs are known by `run_id`, in versions before 0.24 by their name.
/// For one thread.
final class Project {
    private static final int CANCEL_EVERY = 1024;

    private final Sqlite database;
    private final Part part;
    private final Sink sink;
    private final Cancel cancel;
    private final Map<String, RunRows> runs = new LinkedHashMap<>();

    Project(Sqlite database, Part part, Sink sink, Cancel cancel) {
        this.database = database;
        this.part = part;
        this.sink = sink;
        this.cancel = cancel;
    }

    static boolean isThere(Sqlite database) throws SQLException {
        var metrics = database.columns("metrics");
        return metrics.contains("run_name")
                && metrics.contains("metrics")
                && database.columns("configs").contains("run_name");
    }

    Reading read(Position from, long fingerprint) throws SQLException {
        var mark = Mark.parse(from);
        long last = lastRow("metrics");
        long lastSystem = lastRow("system_metrics");
        boolean whole = last < mark.metrics() || lastSystem < mark.system();
        var after = whole ? Mark.START : mark;
        firstTimes();
        rows("metrics", after.metrics(), last, true);
        if (lastSystem > 0) {
            rows("system_metrics", after.system(), lastSystem, false);
        }
        Map<String, Facts> configured = configs();
        for (var run : runs.entrySet()) {
            var facts = configured.getOrDefault(run.getKey(), run.getValue().facts(part).facts());
            sink.run(facts);
            run.getValue().tell(run.getKey(), sink);
        }
        configured.forEach(
                (id, facts) -> {
                    if (!runs.containsKey(id)) {
                        sink.run(facts);
                    }
                });
        var next = new Mark(last, lastSystem);
        return new Reading(next.position(), fingerprint, after.equals(Mark.START));
    }

    private long lastRow(String table) throws SQLException {
        if (database.columns(table).isEmpty()) {
            return 0;
        }
        try (var statement = database.connection().createStatement();
                var rows = statement.executeQuery("SELECT coalesce(max(id), 0) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String id(String table) throws SQLException {
        return database.columns(table).contains("run_id") ? "run_id" : "run_name";
    }

    /// Every run has its first row as its start, whether that row is read again or not.
    private void firstTimes() throws SQLException {
        var sql =
                "SELECT %s, run_name, min(timestamp), max(step) FROM metrics GROUP BY 1"
                        .formatted(id("metrics"));
        try (var statement = database.connection().createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                runs.put(
                        rows.getString(1),
                        new RunRows(
                                rows.getString(1),
                                rows.getString(2),
                                instant(rows.getString(3)),
                                part));
            }
        }
    }

    private void rows(String table, long after, long last, boolean stepped) throws SQLException {
        var sql =
                "SELECT id, %s, run_name, timestamp, metrics%s FROM %s WHERE id > ? AND id <= ?"
                                .formatted(id(table), stepped ? ", step" : "", table)
                        + " ORDER BY id";
        try (var query = database.connection().prepareStatement(sql)) {
            query.setLong(1, after);
            query.setLong(2, last);
            try (var rows = query.executeQuery()) {
                for (int count = 1; rows.next(); count++) {
                    if (count % CANCEL_EVERY == 0) {
                        cancel.check();
                    }
                    row(table, rows, stepped);
                }
            }
        }
    }

    private void row(String table, ResultSet row, boolean stepped) throws SQLException {
        var id = row.getString(2);
        var name = row.getString(3);
        var time = instant(row.getString(4));
        var run = runs.computeIfAbsent(id, _ -> new RunRows(id, name, time, part));
        var values = json(table, row.getLong(1), row.getBytes(5));
        if (values instanceof Value.Table numbers && stepped) {
            run.add("", row.getLong(6), time, numbers);
        } else if (values instanceof Value.Table numbers) {
            run.addSystem(row.getLong(1), time, numbers);
        }
    }

    /// JSON is kept as text by some versions and as bytes by others.
    private Value json(String table, long row, byte @Nullable [] bytes) {
        try {
            return bytes == null
                    ? Value.Nothing.NULL
                    : JsonReader.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (ConfigException problem) {
            var where = "row " + row + " of table " + table;
            sink.damaged(
                    new Damage(part.relativePath(), where, "no JSON: " + problem.getMessage()));
            return Value.Nothing.NULL;
        }
    }

    private Map<String, Facts> configs() throws SQLException {
        Map<String, Facts> found = new LinkedHashMap<>();
        var sql =
                "SELECT %s, run_name, config, id FROM configs ORDER BY id".formatted(id("configs"));
        try (var statement = database.connection().createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var id = rows.getString(1);
                var name = rows.getString(2);
                var config = json("configs", rows.getLong(4), rows.getBytes(3));
                var run = runs.getOrDefault(id, new RunRows(id, name, null, part));
                found.put(id, configured(run, config));
            }
        }
        return found;
    }

    /// Keys that begin with `_` are trackio's own.
    private Facts configured(RunRows run, Value config) {
        var params = new LinkedHashMap<>(Trees.flatten(config));
        params.keySet().removeIf(key -> key.startsWith("_"));
        var draft = run.facts(part).params(params);
        if (Trees.at(config, "_Group") instanceof Value.Text group) {
            draft.tag("group", group.text());
        }
        if (Trees.at(config, "_Username") instanceof Value.Text user) {
            draft.provenance(Provenance.USER, user.text());
        }
        if (Trees.at(config, "_Created") instanceof Value.Text created) {
            draft.start(instant(created.text()));
        }
        return draft.facts();
    }

    /// ISO 8601, in UTC when it names no zone.
    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noZone) {
            return withoutZone(text);
        }
    }

    private static @Nullable Instant withoutZone(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
