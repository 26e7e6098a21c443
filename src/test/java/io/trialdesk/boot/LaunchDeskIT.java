package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.RealParts;
import io.trialdesk.launch.Following;
import io.trialdesk.launch.Launcher;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.ui.jobs.JobItem;
import io.trialdesk.ui.jobs.JobOrder;
import io.trialdesk.ui.jobs.ProjectItem;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/// Real processes, ordered as the screen orders them.
class LaunchDeskIT {
    private static final String WAITS =
            """
            import argparse, time
            parser = argparse.ArgumentParser()
            parser.add_argument("--epochs", type=int, default=3)
            if __name__ == "__main__":
                parser.parse_args()
                time.sleep(60)
            """;

    @TempDir private Path folder;
    private final SystemClock clock = new SystemClock();
    private Path projects;
    private Store store;
    private Launcher launcher;
    private LaunchDesk desk;

    @BeforeEach
    void open() throws IOException {
        RealParts.python3();
        projects = Files.createDirectories(folder.resolve("projects"));
        store = Store.inMemory(clock);
        store.sources().add(Source.Kind.FOLDER, projects.toString());
        launcher = Launcher.open(store, folder.resolve("home"), clock, Following.NOBODY);
        desk = new LaunchDesk(store, launcher, clock);
    }

    @AfterEach
    void close() {
        launcher.close();
        store.close();
        clock.close();
    }

    private Path script(String project, String file, String text) throws IOException {
        var path = projects.resolve(project).resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return projects.resolve(project);
    }

    private ProjectItem project(String name) {
        return desk.projects().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JobItem until(String job, Predicate<JobItem> reached) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (true) {
            var item = desk.jobs().stream().filter(it -> it.id().equals(job)).findFirst();
            if (item.isPresent() && reached.test(item.get())) {
                return item.get();
            }
            assertThat(System.nanoTime()).as("%s", item).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void foldersWithSomethingToRunAreProjectsAndTheirPartsAreNot() throws IOException {
        script("churn", "train.py", WAITS);
        script("churn", "tools/clean.py", WAITS);
        script("team/ranking", "fit.py", WAITS);
        script("packaged", "src/train.py", WAITS);
        script("packaged", "pyproject.toml", "");
        script("runs", "1/train.py", WAITS);
        script("notes", "readme.md", "");

        assertThat(desk.projects().stream().map(ProjectItem::name))
                .containsExactly("churn", "packaged", "ranking");
    }

    @Test
    void aScriptThatIsRewrittenIsReadAgain() throws IOException {
        script("churn", "train.py", WAITS);
        var before = project("churn").entries().getFirst();
        assertThat(project("churn").entries().getFirst()).isSameAs(before);

        script("churn", "train.py", WAITS.replace("--epochs", "--number-of-epochs"));

        assertThat(project("churn").entries().getFirst().field("number_of_epochs")).isPresent();
    }

    @Test
    void aStartedJobIsShownStoppedAndStartedAgain() throws IOException {
        script("another", "train.py", WAITS);
        script("churn", "train.py", WAITS);
        var churn = project("churn");
        assertThat(churn.allowed()).isFalse();

        var job =
                desk.start(
                        new JobOrder(
                                churn.folder(), churn.entries().getFirst(), Map.of("epochs", "5")));
        var running = until(job, it -> it.status() == RunStatus.RUNNING);
        assertThat(running.pid()).isPresent();
        assertThat(running.command())
                .startsWith(churn.python().orElseThrow().program().toString(), "train.py");
        assertThat(desk.projects().getFirst().name()).isEqualTo("churn");
        assertThat(project("churn").allowed()).isTrue();

        desk.stop(job);
        var stopped = until(job, it -> it.ended().isPresent());
        assertThat(stopped.status()).isEqualTo(RunStatus.KILLED);
        assertThat(stopped.stopping()).isFalse();
        var order = desk.order(job).orElseThrow();
        assertThat(order.values()).containsEntry("epochs", "5");
        assertThat(order.entry()).isEqualTo(churn.entries().getFirst());
    }

    @Test
    void aJobThatTidiesUpIsShownAsStopping() throws IOException {
        var ready = projects.resolve("ready");
        var tidy =
                """
                import pathlib, signal, sys, time
                def end(*_):
                    time.sleep(1)
                    sys.exit(3)
                signal.signal(signal.SIGTERM, end)
                if __name__ == "__main__":
                    pathlib.Path("%s").touch()
                    time.sleep(60)
                """
                        .formatted(ready);
        var folderOfIt = script("slow", "train.py", tidy);
        var job =
                desk.start(
                        new JobOrder(folderOfIt, project("slow").entries().getFirst(), Map.of()));
        until(job, _ -> Files.exists(ready));

        var asked =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                desk.stop(job);
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        });
        assertThat(until(job, JobItem::stopping).ended()).isEmpty();
        asked.join();
        assertThat(until(job, it -> it.ended().isPresent()).stopping()).isFalse();
    }

    @Test
    void aJobWhoseEntryIsGoneCannotBeOrderedAgain() throws IOException {
        var churn = script("churn", "train.py", "if __name__ == '__main__':\n    pass\n");
        var job = desk.start(new JobOrder(churn, project("churn").entries().getFirst(), Map.of()));
        until(job, it -> it.ended().isPresent());
        Files.delete(churn.resolve("train.py"));

        assertThat(desk.order(job)).isEmpty();
        Files.move(churn, folder.resolve("elsewhere"));
        assertThatThrownBy(() -> desk.order(job))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a folder");
    }
}
