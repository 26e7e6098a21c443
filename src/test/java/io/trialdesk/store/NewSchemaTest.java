package io.trialdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A new workspace is what Flyway would have made.
class NewSchemaTest {
    private static final String NOTES =
            """
            select "version", "description", "type", "script", "checksum", "success"
            from "flyway_schema_history" where "version" is not null order by "installed_rank"
            """;

    private final String ours = memory();
    private final String flyways = memory();

    private static String memory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    @Test
    void theSchemaAndItsNotesAreThoseThatFlywayMakes() throws SQLException {
        NewSchema.make(ours, Migrations.ALL);
        Migrations.migrate(flyways);
        assertThat(rows(ours, "script nodata")).isEqualTo(rows(flyways, "script nodata"));
        assertThat(rows(ours, NOTES))
                .isEqualTo(rows(flyways, NOTES))
                .hasSize(Migrations.ALL.size());
    }

    @Test
    void flywayGoesOnFromThere() throws SQLException {
        NewSchema.make(ours, Migrations.ALL.subList(0, 2));
        Migrations.migrate(ours);
        Migrations.migrate(flyways);
        assertThat(rows(ours, "script nodata")).isEqualTo(rows(flyways, "script nodata"));
    }

    private static List<String> rows(String url, String question) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var found = statement.executeQuery(question)) {
            while (found.next()) {
                var row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(found.getString(i)).append('|');
                }
                // Comments count rows; what is generated for the user differs each time.
                if (!row.toString().startsWith("--") && row.indexOf("CREATE USER") < 0) {
                    rows.add(row.toString());
                }
            }
        }
        return rows;
    }
}
