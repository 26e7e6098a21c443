package io.trialdesk.store;

import org.flywaydb.core.Flyway;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/// Brings a database up to date. A change of the schema is one more SQL file in the folder
/// `migrations` and its name at the end of [#ALL]; a file that was released never changes. Flyway
/// runs only when an older workspace is opened: a current one needs nothing, a new one [NewSchema].
final class Migrations {
    /// Every migration, oldest first.
    static final List<String> ALL =
            List.of(
                    "V1__ground",
                    "V2__servers",
                    "V3__jobs",
                    "V4__details",
                    "V5__damages",
                    "V6__signs");

    private static final String FOLDER = "classpath:io/trialdesk/store/migrations";
    private static final String FILE = ".mv.db";
    private static final String DONE =
            """
            select count(*) from "flyway_schema_history" where "success" and "version" is not null
            """;
    private static final int NO_SUCH_TABLE = 42102;
    private static final int NO_SUCH_TABLE_IN_EMPTY_DATABASE = 42104;

    private Migrations() {}

    /// For a database that lives only while a connection is open.
    static void runInMemory(String url) {
        NewSchema.make(url, ALL);
    }

    /// Opens a database in a file, which is brought up to date when it is not and of which a copy
    /// is kept before. A new one comes to be under another name, so that it is there whole or not
    /// at all.
    ///
    /// @param url the address of a database of this name in the same folder
    static Connection opened(Path folder, String name, UnaryOperator<String> url)
            throws IOException, SQLException {
        var file = folder.resolve(name + FILE);
        if (Files.exists(file)) {
            return updated(url.apply(name), file);
        }
        var fresh = name + "-new";
        Files.deleteIfExists(folder.resolve(fresh + FILE));
        NewSchema.make(url.apply(fresh), ALL);
        Files.move(folder.resolve(fresh + FILE), file, StandardCopyOption.ATOMIC_MOVE);
        return Connections.to(url.apply(name));
    }

    private static Connection updated(String url, Path file) throws IOException, SQLException {
        var connection = Connections.to(url);
        int done = doneOrClosed(connection);
        if (done == ALL.size()) {
            return connection;
        }
        // Only a file that nobody has open may be copied.
        connection.close();
        if (done > ALL.size()) {
            throw new IOException(
                    "The workspace "
                            + file
                            + " was made by a newer version of Trialdesk. Install that version, or"
                            + " choose another workspace with --home.");
        }
        if (done > 0) {
            copy(file, done);
        }
        migrate(url);
        return Connections.to(url);
    }

    /// A copy that is there already is of the time before a change that did not come to its end,
    /// and the only whole one.
    private static void copy(Path file, int done) throws IOException {
        var name = file.getFileName().toString().replace(FILE, "-before-" + done + FILE);
        var copy = file.resolveSibling(name);
        if (Files.exists(copy)) {
            return;
        }
        var fresh = file.resolveSibling(name + ".new");
        Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
    }

    static void migrate(String url) {
        var _ =
                Flyway.configure()
                        .dataSource(url, "", "")
                        .locations(FOLDER)
                        .outOfOrder(true)
                        .load()
                        .migrate();
    }

    private static int doneOrClosed(Connection connection) throws SQLException {
        try {
            return done(connection);
        } catch (SQLException problem) {
            connection.close();
            throw problem;
        }
    }

    /// How many migrations the database has seen. Flyway also notes things without a version.
    private static int done(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(DONE)) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException problem) {
            int code = problem.getErrorCode();
            if (code == NO_SUCH_TABLE || code == NO_SUCH_TABLE_IN_EMPTY_DATABASE) {
                return 0;
            }
            throw problem;
        }
    }
}
