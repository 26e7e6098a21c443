package io.trialdesk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.model.RunStatus;
import io.trialdesk.store.Store;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/// `kill -9` of the app while a job logs: nothing acknowledged is lost, and the job goes on.
class KilledAppIT {
    private static final String SCRIPT =
            """
            import mlflow, pathlib, time
            acknowledged = open("acknowledged", "w")
            with mlflow.start_run():
                step = 0
                while not pathlib.Path("enough").exists():
                    mlflow.log_metric("loss", 1 / (step + 1), step=step)
                    acknowledged.write(f"{step}\\n")
                    acknowledged.flush()
                    step += 1
            """;

    @TempDir private Path folder;

    @Test
    void everythingAcknowledgedIsThereAndTheScriptFindsTheEndpointAgain() throws Exception {
        var project = Files.createDirectories(folder.resolve("project"));
        var home = folder.resolve("home");
        Files.createSymbolicLink(
                project.resolve(".venv"), RealParts.mlflow3().getParent().getParent());
        Files.writeString(project.resolve("train.py"), SCRIPT);
        var idFile = folder.resolve("id");
        var app = app(home, project, idFile);
        until(() -> acknowledged(project) > 100);
        app.destroyForcibly().waitFor();
        long before = acknowledged(project);
        try (var clock = new SystemClock();
                var store = Store.open(home, clock);
                var launcher = Launcher.open(store, home, clock, Following.NOBODY)) {
            var id = Files.readString(idFile);
            var job = store.jobs().byId(id).orElseThrow();
            assertThat(launcher.isRunning(id)).isTrue();
            assertThat(points(store, job.source(), id)).isGreaterThanOrEqualTo(before);
            until(() -> acknowledged(project) > before + 100);
            Files.createFile(project.resolve("enough"));
            assertThat(launcher.await(id).orElseThrow().status()).isEqualTo(RunStatus.FINISHED);
            assertThat(points(store, job.source(), id)).isEqualTo(acknowledged(project));
            assertThat(store.runs().ofSource(job.source())).hasSize(1);
        }
    }

    private Process app(Path home, Path project, Path idFile) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppThatDies.class.getName(),
                        home.toString(),
                        project.toString(),
                        idFile.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("app.log").toFile())
                .start();
    }

    private static long points(Store store, int source, String id) {
        return store.series().count(store.runs().find(source, id).orElseThrow().key(), "loss");
    }

    private static long acknowledged(Path project) throws IOException {
        var file = project.resolve("acknowledged");
        return Files.exists(file) ? Files.readString(file).lines().count() : 0;
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
