package io.trialdesk.format.optuna;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.format.sqlite.Sqlite;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables of Optuna's SQLite storage. Columns that older versions lack are probed for. For one
/// thread.
final class StudyDatabase {
    private static final int CANCEL_EVERY = 4096;

    private final Sqlite database;
    private final Cancel cancel;
    private final Map<Long, Study> studies = new LinkedHashMap<>();
    private final Map<Long, Trial> trials = new LinkedHashMap<>();
    private final Distribution distribution = new Distribution();

    StudyDatabase(Sqlite database, Cancel cancel) {
        this.database = database;
        this.cancel = cancel;
    }

    static boolean isThere(Sqlite database) throws SQLException {
        return database.columns("studies").contains("study_name")
                && database.columns("trials").containsAll(Set.of("trial_id", "study_id", "state"));
    }

    List<Study> studies() throws SQLException {
        each("SELECT study_id, study_name FROM studies ORDER BY study_id", this::study);
        each(
                "SELECT study_id, direction FROM study_directions ORDER BY study_id, objective",
                row -> of(row).directions.add(row.getString(2).toLowerCase(java.util.Locale.ROOT)));
        attributes("study", "study_user_attributes");
        attributes("study", "study_system_attributes");
        each(
                "SELECT trial_id, study_id, state, datetime_start, datetime_complete FROM trials"
                        + " ORDER BY study_id, trial_id",
                this::trial);
        each(
                "SELECT trial_id, param_name, param_value, distribution_json FROM trial_params"
                        + " ORDER BY param_id",
                this::param);
        values();
        attributes("trial", "trial_user_attributes");
        return new ArrayList<>(studies.values());
    }

    /// Takes one row.
    private interface Take {
        void row(ResultSet row) throws SQLException;
    }

    private void each(String query, Take take) throws SQLException {
        try (var statement = database.connection().createStatement();
                var rows = statement.executeQuery(query)) {
            for (int n = 0; rows.next(); n++) {
                if (n % CANCEL_EVERY == 0) {
                    cancel.check();
                }
                take.row(rows);
            }
        }
    }

    private void study(ResultSet row) throws SQLException {
        studies.put(row.getLong(1), new Study(row.getString(2)));
    }

    private Study of(ResultSet row) throws SQLException {
        return studies.computeIfAbsent(row.getLong("study_id"), _ -> new Study(""));
    }

    /// Trials are numbered in their study in the order of their ids; the column with the number
    /// came late.
    private void trial(ResultSet row) throws SQLException {
        var study = of(row);
        var trial = new Trial(study.trials.size());
        trial.state = Trial.State.named(row.getString("state"));
        trial.start = Times.instant(row.getString("datetime_start"));
        trial.end = Times.instant(row.getString("datetime_complete"));
        study.trials.add(trial);
        trials.put(row.getLong("trial_id"), trial);
    }

    private void param(ResultSet row) throws SQLException {
        var trial = trials.get(row.getLong(1));
        if (trial != null) {
            trial.params.put(
                    row.getString(2), distribution.value(row.getDouble(3), row.getString(4)));
        }
    }

    private void values() throws SQLException {
        var columns = database.columns("trial_values");
        var objective = columns.contains("objective") ? "objective" : "0";
        var kind = columns.contains("value_type") ? "value_type" : "'FINITE'";
        each(
                "SELECT trial_id, " + objective + ", value, " + kind + " FROM trial_values",
                row -> put(row, row.getLong(2), false));
        columns = database.columns("trial_intermediate_values");
        if (columns.contains("intermediate_value")) {
            kind =
                    columns.contains("intermediate_value_type")
                            ? "intermediate_value_type"
                            : "'FINITE'";
            each(
                    "SELECT trial_id, step, intermediate_value, "
                            + kind
                            + " FROM trial_intermediate_values",
                    row -> put(row, row.getLong(2), true));
        }
    }

    private void put(ResultSet row, long at, boolean isIntermediate) throws SQLException {
        var trial = trials.get(row.getLong(1));
        if (trial == null) {
            return;
        }
        double value = number(row);
        if (isIntermediate) {
            trial.intermediate.put(at, value);
        } else {
            trial.values.put((int) at, value);
        }
    }

    /// SQL has no infinities, so a word beside the number says what it is. Without the word, no
    /// number is not-a-number.
    private static double number(ResultSet row) throws SQLException {
        double value = row.getDouble(3);
        boolean isNull = row.wasNull();
        return switch (String.valueOf(row.getString(4))) {
            case "INF_POS" -> Double.POSITIVE_INFINITY;
            case "INF_NEG" -> Double.NEGATIVE_INFINITY;
            case "NAN" -> Double.NaN;
            default -> isNull ? Double.NaN : value;
        };
    }

    private void attributes(String owner, String table) throws SQLException {
        if (database.columns(table).isEmpty()) {
            return;
        }
        each(
                "SELECT " + owner + "_id, key, value_json FROM " + table,
                row -> attribute(owner, row, table.contains("system")));
    }

    private void attribute(String owner, ResultSet row, boolean isSystem) throws SQLException {
        var value = json(row.getString(3));
        var key = row.getString(2);
        var study = studies.get(row.getLong(1));
        var trial = trials.get(row.getLong(1));
        if (owner.equals("trial") && trial != null) {
            trial.userAttributes.put(key, value.text());
        } else if (owner.equals("study") && study != null) {
            Attributes.ofStudy(study, key, value, isSystem);
        }
    }

    private static Value json(String text) {
        try {
            return JsonReader.read(text);
        } catch (ConfigException noJson) {
            return new Value.Text(text);
        }
    }
}
