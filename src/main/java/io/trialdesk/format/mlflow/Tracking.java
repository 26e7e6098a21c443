package io.trialdesk.format.mlflow;

import io.trialdesk.format.Draft;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.sqlite.Sqlite;
import io.trialdesk.model.Value;
import io.trialdesk.series.PointBuffer;
import io.trialdesk.work.Cancel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the tracking tables of MLflow's SQL schema, a thousand runs at a time in short queries, so
/// that a writer waits for none of them. For one thread.
final class Tracking {
    private static final int RUNS_AT_ONCE = 1000;

    private record Experiment(String name, boolean deleted) {}

    private final Connection database;
    private final Part part;
    private final Sink sink;
    private final Cancel cancel;
    private final RunPlaces places;
    private final Map<Long, Experiment> experiments = new HashMap<>();

    Tracking(Connection database, Part part, Sink sink, Cancel cancel)
            throws SQLException, IOException {
        this.places = RunPlaces.of(database, part);
        this.database = database;
        this.part = part;
        this.sink = sink;
        this.cancel = cancel;
    }

    static boolean isThere(Connection database) throws SQLException {
        return Sqlite.columns(database, "runs").contains("run_uuid")
                && Sqlite.columns(database, "experiments").contains("experiment_id");
    }

    /// The position is the last row of the metrics read, since rows are only added, and the mark of
    /// all artifacts.
    Reading read(Position from, long fingerprint) throws SQLException, IOException {
        var last = MetricRow.last(database);
        var mark = " " + places.mark();
        long after =
                from.text().endsWith(mark)
                        ? MetricRow.reached(database, from.text().replace(mark, ""))
                        : 0;
        readExperiments();
        boolean named = Sqlite.columns(database, "runs").contains("name");
        var low = "";
        for (var runs = heads(low, named); !runs.isEmpty(); runs = heads(low, named)) {
            cancel.check();
            var high = runs.getLast().id();
            tell(runs, low, high, after == 0);
            points(low, high, after, last.number());
            low = high;
        }
        return new Reading(new Position(last.text() + mark), fingerprint, after == 0);
    }

    private void readExperiments() throws SQLException {
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT experiment_id, name, lifecycle_stage FROM experiments")) {
            while (rows.next()) {
                experiments.put(
                        rows.getLong(1),
                        new Experiment(rows.getString(2), "deleted".equals(rows.getString(3))));
            }
        }
    }

    /// The next runs in the order of their ids, without parameters and tags.
    private List<Facts> heads(String low, boolean named) throws SQLException {
        List<Facts> heads = new ArrayList<>();
        var sql =
                "SELECT run_uuid, "
                        + (named ? "name" : "''")
                        + ", status, start_time, end_time, lifecycle_stage, experiment_id"
                        + " FROM runs WHERE run_uuid > ? ORDER BY run_uuid LIMIT "
                        + RUNS_AT_ONCE;
        try (var query = database.prepareStatement(sql)) {
            query.setString(1, low);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    heads.add(head(rows));
                }
            }
        }
        return heads;
    }

    private Facts head(ResultSet row) throws SQLException {
        var status = row.getString(3);
        var start = time(row, 4);
        var end = time(row, 5);
        var deleted = "deleted".equals(row.getString(6));
        var experiment =
                experiments.getOrDefault(row.getLong(7), new Experiment(row.getString(7), false));
        return Facts.draft(row.getString(1), part.relativePath())
                .name(row.getString(2))
                .experiment(experiment.name())
                .status(Statuses.parse(status == null ? "" : status))
                .start(start)
                .end(end)
                .deleted(deleted || experiment.deleted())
                .facts();
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private void tell(List<Facts> heads, String low, String high, boolean whole)
            throws SQLException, IOException {
        Map<String, Map<String, Value>> params = new HashMap<>();
        pairs(
                "params",
                low,
                high,
                (run, key, value) -> of(params, run).put(key, new Value.Text(value)));
        Map<String, Map<String, String>> tags = new HashMap<>();
        pairs("tags", low, high, (run, key, value) -> of(tags, run).put(key, value));
        var lineages = DatabaseLineage.of(database, low, high);
        for (var head : heads) {
            var runTags = tags.getOrDefault(head.id(), Map.of());
            var draft = complete(head, params.getOrDefault(head.id(), Map.of()), runTags);
            var tables = runTags.getOrDefault("mlflow.loggedArtifacts", "");
            places.tell(draft, head.id(), tables, lineages.get(head.id()), sink, whole);
        }
    }

    private static <V> Map<String, V> of(Map<String, Map<String, V>> all, String run) {
        return all.computeIfAbsent(run, _ -> new LinkedHashMap<>());
    }

    private static Draft complete(Facts head, Map<String, Value> params, Map<String, String> tags) {
        var draft = head.draft().params(params).tags(tags).parent(tags.get("mlflow.parentRunId"));
        Circumstances.ofTags(draft, tags);
        return head.name() == null
                ? draft.name(tags.getOrDefault("mlflow.runName", head.id()))
                : draft;
    }

    @FunctionalInterface
    private interface Pair {
        void found(String run, String key, String value);
    }

    private void pairs(String table, String low, String high, Pair pair) throws SQLException {
        var sql =
                "SELECT run_uuid, key, value FROM %s WHERE run_uuid > ? AND run_uuid <= ?"
                        .formatted(table);
        try (var query = between(sql, low, high);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var value = rows.getString(3);
                pair.found(rows.getString(1), rows.getString(2), value == null ? "" : value);
            }
        }
    }

    private PreparedStatement between(String sql, String low, String high) throws SQLException {
        var query = database.prepareStatement(sql);
        query.setString(1, low);
        query.setString(2, high);
        return query;
    }

    /// Points in the order they were logged, run by run.
    private void points(String low, String high, long after, long last) throws SQLException {
        var sql =
                "SELECT run_uuid, key, step, timestamp, value, is_nan FROM metrics"
                        + " WHERE run_uuid > ? AND run_uuid <= ? AND rowid > ? AND rowid <= ?"
                        + " ORDER BY run_uuid, rowid";
        Map<String, PointBuffer> buffers = new LinkedHashMap<>();
        var run = "";
        try (var query = between(sql, low, high)) {
            query.setLong(3, after);
            query.setLong(4, last);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var next = rows.getString(1);
                    if (!next.equals(run)) {
                        flush(run, buffers);
                        run = next;
                    }
                    buffers.computeIfAbsent(rows.getString(2), _ -> new PointBuffer())
                            .add(rows.getLong(3), rows.getLong(4) / 1000.0, value(rows));
                }
            }
        }
        flush(run, buffers);
    }

    private void flush(String run, Map<String, PointBuffer> buffers) {
        cancel.check();
        buffers.forEach((metric, points) -> sink.points(run, metric, points.toPoints()));
        buffers.clear();
    }

    /// NaN has a flag of its own. An infinity was stored as the greatest double, which is what
    /// MLflow's own client reports, so it stays that.
    private static double value(ResultSet row) throws SQLException {
        return row.getInt(6) != 0 ? Double.NaN : row.getDouble(5);
    }
}
