package io.trialdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;

/// Makes the schema of a workspace that is new: runs every migration at once and notes them as
/// Flyway would, so that Flyway goes on from there when a later version adds some. Loading Flyway
/// takes longer than all of the SQL.
final class NewSchema {
    /// The table that Flyway keeps, as Flyway makes it for H2.
    private static final String HISTORY =
            """
            create table "flyway_schema_history" (
                "installed_rank" int not null,
                "version" varchar(50),
                "description" varchar(200) not null,
                "type" varchar(20) not null,
                "script" varchar(1000) not null,
                "checksum" int,
                "installed_by" varchar(100) not null,
                "installed_on" timestamp default current_timestamp not null,
                "execution_time" int not null,
                "success" boolean not null,
                constraint "flyway_schema_history_pk" primary key ("installed_rank")
            );
            create index "flyway_schema_history_s_idx" on "flyway_schema_history" ("success");
            """;

    private static final String NOTE =
            """
            insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
                "script", "checksum", "installed_by", "execution_time", "success")
            values (?, ?, ?, 'SQL', ?, ?, '', 0, true)
            """;

    private NewSchema() {}

    /// Fills an empty database.
    ///
    /// @param migrations names like `V1__ground`, oldest first
    static void make(String url, List<String> migrations) {
        try (var connection = Connections.to(url);
                var statement = connection.createStatement()) {
            statement.execute(HISTORY);
            for (var name : migrations) {
                var script = script(name);
                statement.execute(script);
                note(connection, name, checksum(script));
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("a new workspace cannot be made", problem);
        }
    }

    private static void note(Connection connection, String name, int checksum) throws SQLException {
        int version = Integer.parseInt(name, 1, name.indexOf('_'), 10);
        try (var insert = connection.prepareStatement(NOTE)) {
            insert.setInt(1, version);
            insert.setString(2, Integer.toString(version));
            insert.setString(3, name.substring(name.indexOf("__") + 2).replace('_', ' '));
            insert.setString(4, name + ".sql");
            insert.setInt(5, checksum);
            insert.executeUpdate();
        }
    }

    private static String script(String name) {
        try (var in = NewSchema.class.getResourceAsStream("migrations/" + name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("the migration " + name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Flyway's own: over the lines without their ends.
    private static int checksum(String script) {
        var crc = new CRC32();
        script.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }
}
