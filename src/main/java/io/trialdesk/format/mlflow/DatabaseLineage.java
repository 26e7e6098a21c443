package io.trialdesk.format.mlflow;

import io.trialdesk.format.sqlite.Sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The datasets and logged models of some runs in a database. Datasets came with MLflow 2.4, logged
/// models with 3.0, so older databases lack the tables.
///
/// @param models the recorded locations of the artifacts of models
record DatabaseLineage(Lineage lineage, List<String> models) {
    private static final String DATASETS =
            """
            SELECT i.destination_id, d.name, d.digest, t.value
            FROM inputs i JOIN datasets d ON d.dataset_uuid = i.source_id
            LEFT JOIN input_tags t ON t.input_uuid = i.input_uuid AND t.name = 'mlflow.data.context'
            WHERE i.source_type = 'DATASET' AND i.destination_type = 'RUN'
              AND i.destination_id > ? AND i.destination_id <= ?
            """;

    private static final String MODELS =
            """
            SELECT i.source_id, m.name, m.model_id, i.step, m.artifact_location
            FROM inputs i JOIN logged_models m ON m.model_id = i.destination_id
            WHERE i.source_type = 'RUN_OUTPUT' AND i.source_id > ? AND i.source_id <= ?
            """;

    private static final String PARAMS =
            """
            SELECT i.source_id, p.model_id, p.param_key, p.param_value
            FROM inputs i JOIN logged_model_params p ON p.model_id = i.destination_id
            WHERE i.source_type = 'RUN_OUTPUT' AND i.source_id > ? AND i.source_id <= ?
            """;

    /// The table has no word for NaN, which the run's own point has.
    private static final String METRICS =
            """
            SELECT i.source_id, m.model_id, m.metric_name, m.dataset_name, m.dataset_digest,
                m.metric_step, m.metric_timestamp_ms, m.metric_value,
                m.metric_value IS NULL OR (m.metric_value = 0 AND EXISTS (
                    SELECT 1 FROM metrics r WHERE r.key = m.metric_name
                        AND r.timestamp = m.metric_timestamp_ms AND r.step = m.metric_step
                        AND r.run_uuid = m.run_id AND r.is_nan))
            FROM inputs i JOIN logged_model_metrics m ON m.model_id = i.destination_id
            WHERE i.source_type = 'RUN_OUTPUT' AND i.source_id > ? AND i.source_id <= ?
            """;

    private DatabaseLineage() {
        this(new Lineage(), new ArrayList<>());
    }

    /// By run, of those whose ids lie above one and not above another.
    static Map<String, DatabaseLineage> of(Connection database, String low, String high)
            throws SQLException {
        Map<String, DatabaseLineage> found = new HashMap<>();
        if (!Sqlite.columns(database, "datasets").isEmpty()) {
            datasets(database, low, high, found);
        }
        if (!Sqlite.columns(database, "logged_models").isEmpty()) {
            models(database, low, high, found);
            each(database, PARAMS, low, high, row -> param(row, found));
            each(database, METRICS, low, high, row -> point(row, found));
        }
        return found;
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void each(Connection database, String sql, String low, String high, Row taker)
            throws SQLException {
        try (var query = database.prepareStatement(sql)) {
            query.setString(1, low);
            query.setString(2, high);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }

    private static void param(ResultSet row, Map<String, DatabaseLineage> into)
            throws SQLException {
        var model = of(into, row.getString(1)).lineage.model(row.getString(2));
        if (model.isPresent()) {
            model.get().param(row.getString(3), text(row, 4));
        }
    }

    private static void point(ResultSet row, Map<String, DatabaseLineage> into)
            throws SQLException {
        var model = of(into, row.getString(1)).lineage.model(row.getString(2));
        if (model.isPresent()) {
            var dataset = (text(row, 4) + " " + text(row, 5)).strip();
            double value = row.getBoolean(9) ? Double.NaN : row.getDouble(8);
            model.get().point(row.getString(3), dataset, row.getLong(6), row.getLong(7), value);
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private static void datasets(
            Connection database, String low, String high, Map<String, DatabaseLineage> into)
            throws SQLException {
        each(
                database,
                DATASETS,
                low,
                high,
                row ->
                        of(into, row.getString(1))
                                .lineage
                                .dataset(row.getString(2), row.getString(3), text(row, 4)));
    }

    private static void models(
            Connection database, String low, String high, Map<String, DatabaseLineage> into)
            throws SQLException {
        each(
                database,
                MODELS,
                low,
                high,
                row -> {
                    var run = of(into, row.getString(1));
                    var _ = run.lineage.model(text(row, 2), row.getString(3), row.getLong(4));
                    run.models.add(row.getString(5));
                });
    }

    private static DatabaseLineage of(Map<String, DatabaseLineage> all, String run) {
        return all.computeIfAbsent(run, _ -> new DatabaseLineage());
    }
}
