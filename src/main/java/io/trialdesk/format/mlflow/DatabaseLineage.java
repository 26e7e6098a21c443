package io.trialdesk.format.mlflow;

import io.trialdesk.format.sqlite.Sqlite;

import java.sql.Connection;
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
        }
        return found;
    }

    private static void datasets(
            Connection database, String low, String high, Map<String, DatabaseLineage> into)
            throws SQLException {
        try (var query = database.prepareStatement(DATASETS)) {
            query.setString(1, low);
            query.setString(2, high);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var context = rows.getString(4);
                    of(into, rows.getString(1))
                            .lineage
                            .dataset(
                                    rows.getString(2),
                                    rows.getString(3),
                                    context == null ? "" : context);
                }
            }
        }
    }

    private static void models(
            Connection database, String low, String high, Map<String, DatabaseLineage> into)
            throws SQLException {
        try (var query = database.prepareStatement(MODELS)) {
            query.setString(1, low);
            query.setString(2, high);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var run = of(into, rows.getString(1));
                    run.lineage.model(rows.getString(2), rows.getString(3), rows.getLong(4));
                    run.models.add(rows.getString(5));
                }
            }
        }
    }

    private static DatabaseLineage of(Map<String, DatabaseLineage> all, String run) {
        return all.computeIfAbsent(run, _ -> new DatabaseLineage());
    }
}
