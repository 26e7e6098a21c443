package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.trialdesk.format.tensorboard.EventBytes;
import io.trialdesk.model.Damage;
import io.trialdesk.model.RunStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class IngestTest {
    private static final String EVENTS = "events.out.tfevents.1700000000.host.1.0";
    private static final String RUN = "mlruns/7/0123456789abcdef0123456789abcdef";

    @TempDir Path folder;

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void append(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text, StandardOpenOption.APPEND);
    }

    private static byte[] events(String tag, int count) {
        var bytes = new EventBytes().version(1);
        for (int i = 0; i < count; i++) {
            bytes.scalar(tag, i, i, i * 0.5f);
        }
        return bytes.bytes();
    }

    private void hydraJob(String path, String config) throws IOException {
        write(path + "/.hydra/config.yaml", config);
        write(path + "/.hydra/overrides.yaml", "- lr=3e-3\n");
        write(path + "/.hydra/hydra.yaml", "hydra:\n  job:\n    name: train\n  mode: RUN\n");
    }

    private void mlflowRun() throws IOException {
        write("mlruns/7/meta.yaml", "experiment_id: '7'\nname: digits\nlifecycle_stage: active\n");
        write(
                RUN + "/meta.yaml",
                "artifact_uri: file:///x\n"
                        + "end_time: null\n"
                        + "experiment_id: '7'\n"
                        + "lifecycle_stage: active\n"
                        + "run_id: 0123456789abcdef0123456789abcdef\n"
                        + "run_name: first\n"
                        + "start_time: 1700000000123\n"
                        + "status: 1\n"
                        + "tags: []\n");
        write(RUN + "/params/lr", "0.1");
        write(RUN + "/metrics/val/loss", "1700000001000 0.5 0\n1700000002000 nan 1\n");
        write(RUN + "/tags/mlflow.runName", "first");
    }

    @Test
    void theNearestRunOwnsTheLogsBelowIt() throws IOException {
        hydraJob("outputs/a", "lr: 3e-3\nmodel:\n  hidden: [16, 32]\n");
        write("outputs/a/tb/" + EVENTS, events("loss", 5));
        write("outputs/b/" + EVENTS, events("loss", 3));
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            assertThat(workspace.byPath()).containsOnlyKeys("outputs/a", "outputs/b");
            var job = workspace.byPath().get("outputs/a");
            assertThat(job.format()).isEqualTo("hydra");
            assertThat(job.params().get("lr").number()).hasValue(0.003);
            assertThat(job.params().get("model.hidden"))
                    .hasToString(
                            "Items[items=[Whole[value=16, text=16], Whole[value=32, text=32]],"
                                    + " text=[16, 32]]");
            assertThat(job.start()).hasToString("1970-01-01T00:00:01Z");
            assertThat(workspace.points("outputs/a", "loss").size()).isEqualTo(5);
        }
    }

    @Test
    void equalSeriesAreOneAndDifferingOnesBearTheirFormat() throws IOException {
        write("run/" + EVENTS, events("loss", 3));
        write(
                "run/metrics.jsonl",
                "{\"step\": 0, \"loss\": 0.0, \"acc\": 1}\n"
                        + "{\"step\": 1, \"loss\": 0.5, \"acc\": 2}\n");
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            var run = workspace.byPath().get("run");
            assertThat(run.metrics()).containsOnlyKeys("acc", "loss");
            assertThat(workspace.points("run", "loss").size()).isEqualTo(3);
            append("run/metrics.jsonl", "{\"step\": 2, \"loss\": 7, \"acc\": 3}\n");
            workspace.read();
            var again = workspace.byPath().get("run");
            assertThat(again.metrics()).containsOnlyKeys("acc", "loss", "loss (tensorboard)");
        }
    }

    @Test
    void oneSeriesUnderTwoNamesIsOneUnderTheNameOfTheStrongerFormat() throws IOException {
        write("run/" + EVENTS, events("train/loss", 3));
        write("run/metrics.jsonl", "{\"step\": 0, \"loss\": 0.0}\n{\"step\": 1, \"loss\": 0.5}\n");
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            assertThat(workspace.byPath().get("run").metrics()).containsOnlyKeys("loss");
            assertThat(workspace.points("run", "loss").size()).isEqualTo(3);
        }
    }

    @Test
    void whatDidNotChangeIsNotReadAgainAndGrowthIsAdded() throws IOException {
        mlflowRun();
        try (var workspace = new Workspace(folder)) {
            assertThat(workspace.read().read()).isEqualTo(1);
            assertThat(workspace.read().read()).isZero();
            append(RUN + "/metrics/val/loss", "1700000003000 0.25 2\n17000");
            assertThat(workspace.read().read()).isEqualTo(1);
            assertThat(workspace.points(RUN, "val/loss").step()).containsExactly(0, 1, 2);
            append(RUN + "/metrics/val/loss", "00004000 0.125 3\n");
            workspace.read();
            assertThat(workspace.points(RUN, "val/loss").value())
                    .containsExactly(0.5, Double.NaN, 0.25, 0.125);
            var run = workspace.byPath().get(RUN);
            assertThat(run.name()).isEqualTo("first");
            assertThat(run.experiment()).isEqualTo("digits");
            assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
            assertThat(workspace.damages()).isEmpty();
        }
    }

    @Test
    void aDamagedPlaceIsToldAndTheRestIsThere() throws IOException {
        mlflowRun();
        write("mlruns/7/broken/meta.yaml", "run_id: [unclosed\n");
        write("mlruns/7/broken/params/lr", "1");
        append(RUN + "/metrics/val/loss", "rubbish\n1700000005000 1 5\n");
        var bytes = events("loss", 20);
        bytes[200] ^= 1;
        write("tb/" + EVENTS, bytes);
        write("mlflow.db", "this is no database");
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            assertThat(workspace.byPath()).containsOnlyKeys(RUN, "tb");
            assertThat(workspace.points("tb", "loss").size()).isEqualTo(19);
            assertThat(workspace.points(RUN, "val/loss").size()).isEqualTo(3);
            assertThat(workspace.damages())
                    .extracting(Damage::file)
                    .containsExactlyInAnyOrder(
                            "mlflow.db",
                            "mlruns/7/broken",
                            RUN + "/metrics/val/loss",
                            "tb/" + EVENTS);
        }
    }

    @Test
    void aLockedDatabaseIsOneClearSentence() throws Exception {
        database("mlflow.db");
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("mlflow.db"));
                var statement = other.createStatement();
                var workspace = new Workspace(folder.resolve("mlflow.db"))) {
            statement.execute("BEGIN EXCLUSIVE");
            workspace.read();
            assertThat(workspace.damages())
                    .singleElement()
                    .extracting(Damage::problem)
                    .asString()
                    .contains("locked");
            statement.execute("COMMIT");
            workspace.read();
            assertThat(workspace.stored()).hasSize(1);
            var run = workspace.stored().getFirst();
            assertThat(run.run().name()).isEqualTo("one");
            var points = workspace.store.series().points(run.key(), "loss").value();
            assertThat(points).containsExactly(0.5, Double.NaN, Double.MAX_VALUE);
        }
    }

    private void database(String name) throws SQLException {
        try (var own = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
                var statement = own.createStatement()) {
            for (var sql :
                    new String[] {
                        "CREATE TABLE experiments(experiment_id INTEGER, name TEXT, lifecycle_stage"
                                + " TEXT)",
                        "CREATE TABLE runs(run_uuid TEXT PRIMARY KEY, name TEXT, status TEXT,"
                                + " start_time BIGINT, end_time BIGINT, lifecycle_stage TEXT,"
                                + " experiment_id INTEGER)",
                        "CREATE TABLE params(key TEXT, value TEXT, run_uuid TEXT)",
                        "CREATE TABLE tags(key TEXT, value TEXT, run_uuid TEXT)",
                        "CREATE TABLE metrics(key TEXT, value FLOAT, timestamp BIGINT, run_uuid"
                                + " TEXT, step BIGINT, is_nan BOOLEAN)",
                        "INSERT INTO experiments VALUES(0, 'Default', 'active')",
                        "INSERT INTO runs VALUES('r1', 'one', 'FINISHED', 1, 2, 'active', 0)",
                        "INSERT INTO metrics VALUES('loss', 0.5, 1, 'r1', 0, 0), ('loss', 0, 2,"
                                + " 'r1', 1, 1), ('loss', 1.7976931348623157e308, 3, 'r1', 2, 0)"
                    }) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void aForeignDatabaseIsPassedOverInAFolderAndRefusedWhenNamed() throws Exception {
        try (var own = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("optuna.db"));
                var statement = own.createStatement()) {
            statement.execute("CREATE TABLE studies(x)");
        }
        write("notes.txt", "nothing");
        try (var workspace = new Workspace(folder)) {
            assertThat(workspace.read().found()).isZero();
            assertThat(workspace.damages()).isEmpty();
        }
        try (var workspace = new Workspace(folder.resolve("optuna.db"))) {
            workspace.read();
            assertThat(workspace.damages())
                    .singleElement()
                    .extracting(Damage::problem)
                    .asString()
                    .contains("holds no runs");
        }
        try (var workspace = new Workspace(folder.resolve("notes.txt"))) {
            workspace.read();
            assertThat(workspace.damages())
                    .singleElement()
                    .extracting(Damage::problem)
                    .asString()
                    .contains("holds no runs");
        }
    }

    @Test
    void linksThatGoInCirclesEndAndARunIsFoundOnce() throws IOException {
        write("runs/a/" + EVENTS, events("loss", 2));
        Files.createSymbolicLink(folder.resolve("runs/latest"), folder.resolve("runs/a"));
        Files.createSymbolicLink(folder.resolve("runs/a/up"), folder);
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            assertThat(workspace.byPath()).containsOnlyKeys("runs/a");
        }
    }

    @Test
    void twinsWithDerivedIdsAreTwoRuns() throws IOException {
        write("a/train/" + EVENTS, events("loss", 2));
        write("b/train/" + EVENTS, events("loss", 3));
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            workspace.read();
            assertThat(workspace.byPath()).containsOnlyKeys("a/train", "b/train");
            assertThat(workspace.points("b/train", "loss").size()).isEqualTo(3);
        }
    }

    @Test
    void aRunWhoseFolderIsGoneVanishesAndComesBack() throws IOException {
        write("a/" + EVENTS, events("loss", 2));
        write("b/" + EVENTS, events("acc", 2));
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            Files.move(folder.resolve("a/" + EVENTS), folder.resolve("kept"));
            assertThat(workspace.read().vanished()).isEqualTo(1);
            assertThat(workspace.byPath()).containsOnlyKeys("b");
            Files.move(folder.resolve("kept"), folder.resolve("a/" + EVENTS));
            workspace.read();
            assertThat(workspace.byPath()).containsOnlyKeys("a", "b");
            assertThat(workspace.points("a", "loss").size()).isEqualTo(2);
        }
    }

    @Test
    void aRunWhoseFolderWasMovedStaysInSight() throws IOException {
        mlflowRun();
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            Files.move(folder.resolve("mlruns"), folder.resolve("kept"));
            workspace.read();
            var moved = RUN.replace("mlruns", "kept");
            assertThat(workspace.byPath()).containsOnlyKeys(moved);
            assertThat(workspace.points(moved, "val/loss").size()).isEqualTo(2);
            assertThat(workspace.damages()).isEmpty();
        }
    }

    @Test
    void aMissingSourceKeepsWhatIsKnown() throws IOException {
        write("in/a/" + EVENTS, events("loss", 2));
        try (var workspace = new Workspace(folder.resolve("in"))) {
            workspace.read();
            Files.move(folder.resolve("in"), folder.resolve("away"));
            workspace.read();
            assertThat(workspace.byPath()).containsOnlyKeys("a");
            assertThat(workspace.damages()).hasSize(1);
        }
    }

    @Test
    void aSourceThatIsThereAgainIsNoLongerDamagedAndItsDamagedFilesStillAre() throws IOException {
        write("in/a/" + EVENTS, damaged("loss"));
        try (var workspace = new Workspace(folder.resolve("in"))) {
            workspace.read();
            Files.move(folder.resolve("in"), folder.resolve("away"));
            workspace.read();
            assertThat(workspace.damages())
                    .extracting(Damage::file)
                    .containsExactly(".", "a/" + EVENTS);
            Files.move(folder.resolve("away"), folder.resolve("in"));
            workspace.read();
            assertThat(workspace.damages()).extracting(Damage::file).containsExactly("a/" + EVENTS);
        }
    }

    @Test
    void whatWasFoundBelowAFolderStaysWhileNotAllOfItCanBeSeen() throws IOException {
        write("in/mlflow.db", "this is no database");
        write("b/" + EVENTS, damaged("acc"));
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            assertThat(workspace.damages())
                    .extracting(Damage::file)
                    .containsExactly("b/" + EVENTS, "in/mlflow.db");
            Files.move(folder.resolve("in/mlflow.db"), folder.resolve("kept"));
            var loop = Files.createSymbolicLink(folder.resolve("in/loop"), Path.of("loop"));
            workspace.read();
            assertThat(workspace.damages())
                    .extracting(Damage::file)
                    .containsExactly("b/" + EVENTS, "in", "in/mlflow.db");
            Files.delete(loop);
            workspace.read();
            assertThat(workspace.damages()).extracting(Damage::file).containsExactly("b/" + EVENTS);
        }
    }

    @Test
    void aFileThatWasMendedIsNoLongerDamaged() throws IOException {
        write("a/" + EVENTS, damaged("loss"));
        write("b/" + EVENTS, damaged("acc"));
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            assertThat(workspace.damages()).hasSize(2);
            write("a/" + EVENTS, events("loss", 10));
            workspace.read();
            assertThat(workspace.damages()).extracting(Damage::file).containsExactly("b/" + EVENTS);
            assertThat(workspace.points("a", "loss").size()).isEqualTo(10);
        }
    }

    @Test
    void aRunThatOnlyPrintsIsNotSilentAndBecomesSoWhenItsFilesRest() throws IOException {
        mlflowRun();
        write(RUN + "/artifacts/log.txt", "epoch 1\n");
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            assertThat(silentSince(workspace)).isEmpty();
            var rest = workspace.clock.now().minus(Duration.ofHours(2)).truncatedTo(SECONDS);
            try (var files = Files.walk(folder)) {
                for (var file : files.toList()) {
                    Files.setLastModifiedTime(file, FileTime.from(rest));
                }
            }
            try (var fresh = new Workspace(folder)) {
                fresh.read();
                assertThat(silentSince(fresh)).contains(rest);
                fresh.read();
                append(RUN + "/artifacts/log.txt", "epoch 2\n");
                fresh.read();
                assertThat(silentSince(fresh)).isEmpty();
            }
        }
    }

    @Test
    void aFileFromTheFutureIsNoSignOfLife() throws IOException {
        mlflowRun();
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.setLastModifiedTime(
                        file, FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
            }
        }
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            assertThat(silentSince(workspace)).contains(Instant.ofEpochMilli(1700000002000L));
        }
    }

    private static Optional<Instant> silentSince(Workspace workspace) {
        return workspace.store.catalogue().now().silentSince(0, workspace.clock.now());
    }

    private static byte[] damaged(String tag) {
        var bytes = events(tag, 20);
        bytes[200] ^= 1;
        return bytes;
    }

    @Test
    void replacedFilesLeaveNoOldPoints() throws IOException {
        write("a/" + EVENTS, events("loss", 5));
        try (var workspace = new Workspace(folder)) {
            workspace.read();
            write("a/" + EVENTS, new EventBytes().version(1).scalar("acc", 1, 1, 1).bytes());
            workspace.read();
            assertThat(workspace.byPath().get("a").metrics()).containsOnlyKeys("acc");
        }
    }
}
