package io.trialdesk.format.mlflow;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Opens SQLite databases of others for reading, without ever changing a byte of them.
final class Sqlite {
    private static final int PATIENCE_MILLIS = 3000;

    private Sqlite() {}

    /// Waits some seconds for a writer to finish. The file is not taken for immutable, since a
    /// script may be writing to it.
    static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        var uri = file.toUri().getRawPath().replace("?", "%3f");
        return DriverManager.getConnection(
                "jdbc:sqlite:file:" + uri + "?mode=ro", config.toProperties());
    }

    /// The columns of a table in lower case, empty when there is no such table.
    static Set<String> columns(Connection database, String table) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
            while (rows.next()) {
                columns.add(rows.getString("name").toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    /// What went wrong in words.
    static String sentence(SQLException problem) {
        var code =
                problem instanceof SQLiteException own
                        ? own.getResultCode()
                        : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY ->
                    "another program holds the database locked; it will be read once that is over";
            case SQLITE_NOTADB -> "it is no SQLite database, or it is encrypted";
            case SQLITE_CORRUPT -> "the database is damaged: " + problem.getMessage();
            case SQLITE_CANTOPEN ->
                    "the database cannot be opened: its folder may not be writable, which its"
                            + " write-ahead log needs, or it may not be read";
            default -> "the database cannot be read: " + problem.getMessage();
        };
    }
}
