package io.trialdesk.format.mlflow;

import io.trialdesk.format.Origin;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/// A row of MLflow's table of metrics as a position: all rows up to it were read. The table numbers
/// its rows by itself, so that a number can be given again when the last rows are deleted, and all
/// numbers change when the database is compacted. A position therefore names the row's content,
/// too, which no two rows share, as it is their primary key.
///
/// @param number 0 when there are no rows
/// @param check a hash of the content
record MetricRow(long number, String check) {
    private static final String CONTENT = "SELECT rowid, run_uuid, key, step, timestamp, value";
    private static final String LAST =
            CONTENT + ", is_nan FROM metrics WHERE rowid = (SELECT max(rowid) FROM metrics)";
    private static final String NUMBERED = CONTENT + ", is_nan FROM metrics WHERE rowid = ?";
    private static final int COLUMNS = 7;

    /// The last row there is.
    static MetricRow last(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(LAST)) {
            return first(rows);
        }
    }

    /// The number of the row that a text names, 0 when it names none that is still there.
    static long reached(Connection database, String text) throws SQLException {
        var words = text.split(" ", -1);
        if (words.length != 2) {
            return 0;
        }
        try (var query = database.prepareStatement(NUMBERED)) {
            query.setLong(1, Long.parseLong(words[0]));
            try (var rows = query.executeQuery()) {
                return first(rows).text().equals(text) ? Long.parseLong(words[0]) : 0;
            }
        }
    }

    private static MetricRow first(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return new MetricRow(0, "-");
        }
        var content = new Origin("metric");
        for (int column = 2; column <= COLUMNS; column++) {
            content.and(String.valueOf(rows.getString(column)));
        }
        return new MetricRow(rows.getLong(1), content.id());
    }

    String text() {
        return number + " " + check;
    }
}
