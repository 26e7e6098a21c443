package io.trialdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.model.Edit;
import io.trialdesk.model.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;

class WorkspaceTest {
    @TempDir Path home;
    private final FixedClock clock = new FixedClock();

    private String url() {
        return "jdbc:h2:async:" + home.resolve("workspace");
    }

    private void sql(String statement) throws Exception {
        try (var connection = DriverManager.getConnection(url());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void everythingIsThereAfterOpeningAgain() throws IOException {
        long key;
        try (var store = Store.open(home, clock)) {
            int source = store.sources().add(Source.Kind.FOLDER, "/runs").id();
            store.runs()
                    .commit(
                            new IngestBatch(
                                    source,
                                    List.of(Sample.run("a")),
                                    List.of(Append.more("a", "loss", Sample.points(0, 5000))),
                                    List.of(new PartState("mlflow", "a", "a", 1, "pos")),
                                    List.of()));
            key = store.runs().find(source, "a").orElseThrow().key();
            store.edits().apply(new Edit.Rename(key, "name of a", "mine"));
            store.settings().put("theme", "dark");
        }
        try (var store = Store.open(home, clock)) {
            assertThat(store.runs().byKey(key).orElseThrow().run().name()).isEqualTo("mine");
            assertThat(store.series().points(key, "loss")).isEqualTo(Sample.points(0, 5000));
            assertThat(store.settings().get("theme")).contains("dark");
            assertThat(store.catalogue().now().rows()).isEqualTo(1);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aNewWorkspaceIsItsOwnersAlone() throws IOException {
        var fresh = home.resolve("fresh");
        Store.open(fresh, clock).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecondOwnerIsToldSo() throws IOException {
        try (var store = Store.open(home, clock)) {
            assertThat(store.sources().all()).isEmpty();
            assertThatThrownBy(() -> Store.open(home, clock))
                    .isInstanceOf(WorkspaceInUse.class)
                    .hasMessageContaining(home.toString());
        }
        Store.open(home, clock).close();
    }

    @Test
    void aWorkspaceOfANewerVersionIsNotTouched() throws Exception {
        Store.open(home, clock).close();
        sql(
                """
                insert into "flyway_schema_history" select "installed_rank" + 1000, '99999',
                "description", "type", "script", "checksum", "installed_by", "installed_on",
                "execution_time", "success" from "flyway_schema_history" where "installed_rank" = 1
                """);

        assertThatThrownBy(() -> Store.open(home, clock))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("newer version");
        Files.delete(home.resolve("workspace.mv.db"));
        Store.open(home, clock).close();
    }

    @Test
    void theCopyOfAnOlderWorkspaceIsMadeOnce() throws Exception {
        var copy = home.resolve("workspace-before-3.mv.db");
        NewSchema.make(url(), Migrations.ALL.subList(0, 3));
        Store.open(home, clock).close();
        assertThat(copy).exists();

        Files.delete(home.resolve("workspace.mv.db"));
        NewSchema.make(url(), Migrations.ALL.subList(0, 3));
        Files.writeString(copy, "the first one");
        Store.open(home, clock).close();
        assertThat(copy).hasContent("the first one");
        try (var files = Files.list(home)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .noneMatch(n -> n.endsWith(".new"));
        }
    }

    @Test
    void everyMigrationIsNamedInTheListThatDecidesWhetherToRunThem() throws Exception {
        var folder = Path.of("src/main/resources/io/trialdesk/store/migrations");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".sql", "")))
                    .containsExactlyInAnyOrderElementsOf(Migrations.ALL);
        }
    }

    @Test
    void aSnapshotDoesNotSeeWhatIsCommittedMeanwhile() throws IOException {
        try (var store = Store.open(home, clock)) {
            var database = store.database();
            var seen =
                    database.read(
                            h -> {
                                var sources = "select count(*) from source";
                                int before = h.select(sources).mapTo(Integer.class).one();
                                store.sources().add(Source.Kind.FOLDER, "/runs");
                                return h.select(sources).mapTo(Integer.class).one() - before;
                            });
            assertThat(seen).isZero();
        }
    }
}
