package io.trialdesk.format.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

class SqliteTest {
    @TempDir Path folder;

    private Connection writer(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Path file) throws SQLException, IOException {
        try (var database = Sqlite.open(file);
                var statement = database.connection().createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM t")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aMergedWriteAheadLogIsReadWithoutATrace() throws Exception {
        var file = folder.resolve("a.db");
        try (var database = writer(file)) {
            run(database, "PRAGMA journal_mode=WAL");
            run(database, "CREATE TABLE t (x)");
            run(database, "INSERT INTO t VALUES (1)");
        }
        assertThat(count(file)).isEqualTo(1);
        assertThat(names(folder)).containsExactly("a.db");
    }

    @Test
    void whatALostWriterLeftInItsLogIsReadFromACopy() throws Exception {
        var file = folder.resolve("a.db");
        var left = Files.createDirectory(folder.resolve("left")).resolve("a.db");
        try (var database = writer(file)) {
            run(database, "PRAGMA journal_mode=WAL");
            run(database, "CREATE TABLE t (x)");
            run(database, "INSERT INTO t VALUES (1)");
            assertThat(count(file)).as("while it is written").isEqualTo(1);
            Files.copy(file, left);
            Files.copy(folder.resolve("a.db-wal"), left.resolveSibling("a.db-wal"));
        }
        assertThat(count(left)).isEqualTo(1);
        assertThat(names(left.getParent())).containsExactly("a.db", "a.db-wal");
    }

    @Test
    void theColumnsOfATableAreTold() throws Exception {
        var file = folder.resolve("a.db");
        try (var database = writer(file)) {
            run(database, "CREATE TABLE t (One, two)");
        }
        try (var database = Sqlite.open(file)) {
            assertThat(database.columns("t")).containsExactlyInAnyOrder("one", "two");
            assertThat(database.columns("none")).isEmpty();
        }
        assertThat(Sqlite.isDatabase(file)).isTrue();
    }
}
