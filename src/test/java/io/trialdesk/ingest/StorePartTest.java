package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.store.Changes;
import io.trialdesk.store.IngestBatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// A database with many runs, as MLflow writes it, that changes while the workspace knows it.
class StorePartTest {
    private static final Path SAMPLE = Path.of("sample-projects/digits-mlflow/mlflow.db");
    private static final int MANY = 450_000;

    @TempDir Path folder;
    private Connection database;
    private Workspace workspace;

    @BeforeEach
    void open() throws IOException, SQLException {
        var file = folder.resolve("mlflow.db");
        Files.copy(SAMPLE, file);
        database = DriverManager.getConnection("jdbc:sqlite:" + file);
        execute("pragma synchronous = off");
        workspace = new Workspace(folder);
    }

    @AfterEach
    void close() throws SQLException {
        workspace.close();
        database.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private String some(String column, String rest) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select " + column + " from " + rest)) {
            row.next();
            return row.getString(1);
        }
    }

    private void log(String run, String metric, int from, int to) throws SQLException {
        execute(
                """
                with recursive n(i) as (select %d union all select i + 1 from n where i < %d - 1)
                insert into metrics (key, value, timestamp, run_uuid, step, is_nan)
                select '%s', i / 2.0, i, '%s', i, 0 from n
                """
                        .formatted(from, to, metric, run));
    }

    private long key(String run) {
        return workspace.store.runs().find(workspace.source.id(), run).orElseThrow().key();
    }

    private void hasSteps(String run, String metric, int count) {
        assertThat(workspace.store.series().points(key(run), metric).step())
                .isEqualTo(LongStream.range(0, count).toArray());
    }

    @Test
    void aRunWhoseRowsAreGoneVanishesAndComesBack() throws SQLException {
        workspace.read();
        int all = workspace.stored().size();
        var run = some("run_uuid", "runs");
        execute("create table kept as select * from runs where run_uuid = '" + run + "'");
        execute("delete from runs where run_uuid = '" + run + "'");

        assertThat(workspace.read().vanished()).isEqualTo(1);
        assertThat(workspace.stored())
                .hasSize(all - 1)
                .noneMatch(stored -> stored.run().id().equals(run));
        assertThat(workspace.read().vanished()).isZero();

        execute("insert into runs select * from kept");
        workspace.read();
        assertThat(workspace.stored()).hasSize(all);
    }

    @Test
    void aRunDeletedInMlflowIsDeletedHere() throws SQLException {
        workspace.read();
        var run = some("run_uuid", "runs where lifecycle_stage = 'active'");
        execute("update runs set lifecycle_stage = 'deleted' where run_uuid = '" + run + "'");

        workspace.read();

        assertThat(workspace.store.runs().find(workspace.source.id(), run).orElseThrow().run())
                .matches(it -> it.deleted());
    }

    @Test
    void aReadingFromTheStartComesInSlicesAndAContinuedOneAtOnce() throws SQLException {
        var run = some("run_uuid", "runs order by run_uuid");
        log(run, "long", 0, MANY);
        var commits = new ArrayList<Changes>();
        try (var _ = workspace.store.onChange(commits::add)) {
            workspace.read();
        }
        assertThat(commits.stream().filter(c -> c.touches(Changes.Kind.SERIES)))
                .hasSizeGreaterThan(1);
        hasSteps(run, "long", MANY);

        log(run, "long", MANY, MANY + 10);
        workspace.read();
        hasSteps(run, "long", MANY + 10);
    }

    @Test
    void aDatabaseThatWasMadeAnewTakesThePlaceOfTheOldOne() throws SQLException {
        var run = some("run_uuid", "runs order by run_uuid");
        workspace.read();
        var before = List.copyOf(workspace.store.series().metrics(key(run)));
        execute("delete from metrics");
        log(run, "other", 0, 5);

        workspace.read();

        assertThat(before).isNotEmpty().doesNotContain("other");
        assertThat(workspace.store.series().metrics(key(run))).containsExactly("other");
        hasSteps(run, "other", 5);
        assertThat(workspace.stored())
                .filteredOn(stored -> !stored.run().id().equals(run))
                .allMatch(stored -> stored.run().metrics().isEmpty());
    }

    @Test
    void aRowNumberThatIsGivenAgainIsNotTakenForTheRowThatHadIt() throws SQLException {
        var run = some("run_uuid", "runs order by run_uuid");
        log(run, "long", 0, 100);
        workspace.read();
        hasSteps(run, "long", 100);

        execute("delete from metrics where key = 'long' and step >= 90");
        log(run, "other", 0, 30);
        workspace.read();

        hasSteps(run, "long", 90);
        hasSteps(run, "other", 30);
    }

    @Test
    void rowsWithNewNumbersAfterCompactingAreReadFromTheStart() throws SQLException {
        var runs = some("min(run_uuid) || ' ' || max(run_uuid)", "runs").split(" ", -1);
        log(runs[0], "long", 0, 100);
        log(runs[1], "kept", 0, 100);
        workspace.read();

        execute("delete from metrics where run_uuid = '" + runs[0] + "'");
        execute("delete from runs where run_uuid = '" + runs[0] + "'");
        execute("vacuum");
        log(runs[1], "kept", 100, 400);
        workspace.read();

        hasSteps(runs[1], "kept", 400);
    }

    @Test
    void rowsAddedAreReadFromTheRowThatWasTheLast() throws SQLException {
        var run = some("run_uuid", "runs order by run_uuid");
        log(run, "long", 0, 10);
        workspace.read();
        // Nothing tells of a change in what was read before.
        execute("update metrics set value = 7 where key = 'long' and step = 3");
        log(run, "long", 10, 20);
        workspace.read();

        hasSteps(run, "long", 20);
        assertThat(workspace.store.series().points(key(run), "long").value()[3]).isEqualTo(1.5);
    }

    @Test
    void whatAnInterruptedReadingBroughtIsThereOnceAfterTheNext() throws SQLException {
        var run = some("run_uuid", "runs order by run_uuid desc");
        log(run, "long", 0, 1000);
        workspace.read();
        var state = workspace.store.parts().ofSource(workspace.source.id()).getFirst();
        workspace
                .store
                .runs()
                .commit(
                        new IngestBatch(
                                workspace.source.id(),
                                List.of(),
                                List.of(),
                                List.of(state.unread()),
                                List.of()));

        workspace.read();

        hasSteps(run, "long", 1000);
        assertThat(workspace.store.parts().ofSource(workspace.source.id())).containsExactly(state);
    }
}
