package io.trialdesk.format.sqlite;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// A SQLite database of another tool, open for reading. Neither the database nor its folder is ever
/// changed: where SQLite would have to make files beside it, a copy is read. For one thread.
public final class Sqlite implements AutoCloseable {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE_MILLIS = 3000;

    private final Connection connection;
    private final Copy copy;

    private Sqlite(Connection connection, Copy copy) {
        this.connection = connection;
        this.copy = copy;
    }

    /// Whether a file begins as SQLite databases do.
    public static boolean isDatabase(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /// Opens a database. Waits some seconds for a writer to finish. The file is not taken for
    /// immutable unless nobody has it open, since a script may be writing to it.
    public static Sqlite open(Path file) throws SQLException, IOException {
        return switch (Journal.of(file)) {
            case ROLLBACK, SHARED -> new Sqlite(connect(file, "mode=ro"), Copy.NONE);
            case MERGED -> new Sqlite(connect(file, "immutable=1"), Copy.NONE);
            case LEFT_BEHIND -> ofCopy(Copy.of(file));
        };
    }

    private static Sqlite ofCopy(Copy copy) throws SQLException, IOException {
        try {
            return new Sqlite(connect(copy.database(), "mode=rw"), copy);
        } catch (SQLException problem) {
            copy.delete();
            throw problem;
        }
    }

    private static Connection connect(Path file, String mode) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(!mode.equals("mode=rw"));
        config.setBusyTimeout(PATIENCE_MILLIS);
        var uri = file.toUri().getRawPath().replace("?", "%3f");
        return DriverManager.getConnection(
                "jdbc:sqlite:file:" + uri + "?" + mode, config.toProperties());
    }

    public Connection connection() {
        return connection;
    }

    /// The columns of a table in lower case, empty when there is no such table.
    public Set<String> columns(String table) throws SQLException {
        return columns(connection, table);
    }

    /// The columns of a table in lower case, empty when there is no such table.
    public static Set<String> columns(Connection database, String table) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
            while (rows.next()) {
                columns.add(rows.getString("name").toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        copy.delete();
    }

    /// What went wrong in words.
    public static String sentence(SQLException problem) {
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
