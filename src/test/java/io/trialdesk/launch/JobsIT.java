package io.trialdesk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.RealParts;
import io.trialdesk.format.Formats;
import io.trialdesk.ingest.Ingest;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.store.Job;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Real processes, started, stopped and lost.
class JobsIT {
    private static final Duration GRACE = Duration.ofMillis(500);

    @TempDir private Path folder;
    private final SystemClock clock = new SystemClock();
    private Path project;
    private Path home;
    private Store store;
    private Launcher launcher;

    @BeforeEach
    void open() throws IOException {
        project = Files.createDirectories(folder.resolve("my project"));
        home = folder.resolve("home");
        RealParts.python3();
        reopen();
        launcher.agree(project);
    }

    @AfterEach
    void close() {
        launcher.close();
        store.close();
        clock.close();
    }

    private void reopen() throws IOException {
        store = Store.open(home, clock);
        launcher = Launcher.open(store, home, clock, this::followed);
    }

    private Following.Watch followed(int source) {
        return () ->
                new Ingest(store, Formats.all())
                        .source(
                                store.sources().byId(source).orElseThrow(),
                                Progress.SILENT,
                                Cancel.NEVER);
    }

    private void useMlflow3() throws IOException {
        Files.createSymbolicLink(
                project.resolve(".venv"), RealParts.mlflow3().getParent().getParent());
    }

    private Job start(String script, Map<String, String> values) throws IOException {
        Files.writeString(project.resolve("train.py"), script);
        return launcher.start(project, Entries.named(project, "train.py"), values);
    }

    private Job ended(String script) throws IOException {
        var job = launcher.await(start(script, Map.of()).id()).orElseThrow();
        assertThat(launcher.isRunning(job.id())).isFalse();
        assertThat(store.jobs().byId(job.id())).contains(job);
        return job;
    }

    private List<Run> runs(Job job) {
        return store.runs().ofSource(job.source()).stream().map(StoredRun::run).toList();
    }

    private String log(Job job) throws IOException {
        return Files.readString(job.log());
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 30 s").isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void nothingRunsWithoutConsent() throws IOException {
        var other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("train.py"), "print(1)");
        assertThatThrownBy(() -> launcher.start(other, Entries.named(other, "train.py"), Map.of()))
                .isInstanceOf(NotAgreed.class);
        assertThat(store.jobs().all()).isEmpty();
    }

    @Test
    void aPlainScriptLeavesOneRunWithItsValuesAndItsLog() throws IOException {
        var script =
                "import argparse, os, sys\n"
                        + "p = argparse.ArgumentParser()\n"
                        + "p.add_argument('--lr', type=float)\n"
                        + "p.add_argument('--text')\n"
                        + "a = p.parse_args()\n"
                        + "if __name__ == '__main__':\n"
                        + "    print('lr', a.lr, repr(a.text), os.getcwd()); print('no',"
                        + " file=sys.stderr)\n";
        var text = "a 'b' \"c\" $HOME `x` \\ %s ü 🎉\nnext";
        var started = start(script, Map.of("lr", "-1e-3", "text", text));
        var job = launcher.await(started.id()).orElseThrow();
        assertThat(job.status()).as(log(job)).isEqualTo(RunStatus.FINISHED);
        assertThat(job.exit()).hasValue(0);
        assertThat(log(job))
                .contains("lr -0.001 'a \\'b\\' \"c\" $HOME `x` \\\\ %s ü")
                .contains("🎉\\nnext")
                .contains(project.toString())
                .contains("no\n");
        assertThat(runs(job))
                .singleElement()
                .satisfies(
                        run -> {
                            assertThat(run.id()).isEqualTo(job.id());
                            assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
                            assertThat(run.params().get("lr").text()).isEqualTo("-1e-3");
                            assertThat(run.tags()).containsEntry("trialdesk.job", job.id());
                        });
        assertThat(job.runIds()).containsExactly(job.id());
        assertThat(project.resolve("runs")).doesNotExist();
    }

    @Test
    void aCurveLoggedWithMlflowIsStoredAndTheExitCodeHasTheLastWord() throws IOException {
        useMlflow3();
        var job =
                ended(
                        "import mlflow, sys\n"
                            + "with mlflow.start_run(run_name='mine') as run:\n"
                            + "    mlflow.log_param('a', 1)\n"
                            + "    for i in range(20): mlflow.log_metric('loss', 1/(i+1), step=i)\n"
                            + "print('client says', mlflow.get_run(run.info.run_id).info.status)\n"
                            + "sys.exit(3)\n");
        assertThat(log(job)).contains("client says FINISHED");
        assertThat(job.status()).isEqualTo(RunStatus.FAILED);
        assertThat(job.exit()).hasValue(3);
        assertThat(runs(job))
                .singleElement()
                .satisfies(
                        run -> {
                            assertThat(run.id()).isEqualTo(job.id());
                            assertThat(run.name()).isEqualTo("mine");
                            assertThat(run.status()).isEqualTo(RunStatus.FAILED);
                            assertThat(run.experiment()).isEqualTo("my project");
                            assertThat(run.metrics().get("loss").count()).isEqualTo(20);
                            assertThat(run.tags()).containsEntry("trialdesk.exit", "exit code 3");
                        });
    }

    @Test
    void stopLeavesNoProcessNotEvenGrandchildrenInSessionsOfTheirOwn() throws Exception {
        var script =
                """
                import os, signal, subprocess, sys, time
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                inner = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(600)"
                middle = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {inner!r}], start_new_session=True)"
                subprocess.run([sys.executable, '-c', middle])
                subprocess.Popen([sys.executable, '-c', inner])
                time.sleep(600)
                """;
        var job = start(script, Map.of());
        var tree = new ProcessTree(ProcessHandle.of(job.pid()).orElseThrow(), job.id());
        until(() -> tree.members().size() == 3 && ups(job) == 2);
        launcher.stop(job.id(), GRACE);
        assertThat(tree.members()).isEmpty();
        assertThat(ProcessHandle.of(job.pid()).filter(ProcessTree::isLive)).isEmpty();
        var done = store.jobs().byId(job.id()).orElseThrow();
        assertThat(done.status()).isEqualTo(RunStatus.KILLED);
        assertThat(runs(done)).singleElement().extracting(Run::status).isEqualTo(RunStatus.KILLED);
    }

    private static long ups(Job job) {
        try {
            return Files.exists(job.log())
                    ? Files.readString(job.log()).lines().filter("up"::equals).count()
                    : 0;
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    @Test
    void aScriptMayEndInOrderWhenItIsStopped() throws Exception {
        var job =
                start(
                        "import time, signal\n"
                                + "signal.signal(signal.SIGTERM, lambda *_:"
                                + " signal.raise_signal(signal.SIGINT))\n"
                                + "try:\n"
                                + "    print('up', flush=True); time.sleep(600)\n"
                                + "except KeyboardInterrupt:\n"
                                + "    print('saved', flush=True)\n",
                        Map.of());
        until(() -> ups(job) == 1);
        launcher.stop(job.id(), Duration.ofSeconds(20));
        assertThat(log(job)).contains("saved");
        assertThat(store.jobs().byId(job.id()).orElseThrow().status()).isEqualTo(RunStatus.KILLED);
    }

    @Test
    void aProcessEndedBySomebodyElseIsKilledAndOneThatCrashesFailed() throws IOException {
        assertThat(ended("import os, signal; os.kill(os.getpid(), signal.SIGKILL)").status())
                .isEqualTo(RunStatus.KILLED);
        assertThat(ended("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)").status())
                .isEqualTo(RunStatus.FAILED);
        assertThat(ended("raise ValueError('no')").exit()).hasValue(1);
    }

    @Test
    void aJobGoesOnWhileTheAppIsAwayAndIsTakenUpAgain() throws Exception {
        var script =
                "import time, pathlib\n"
                        + "print('up', flush=True)\n"
                        + "while not pathlib.Path('go').exists(): time.sleep(0.02)\n"
                        + "print('went on', flush=True)\n"
                        + "raise SystemExit(int(pathlib.Path('go').read_text() or 0))\n";
        var running = start(script, Map.of());
        until(() -> ups(running) == 1);
        launcher.close();
        store.close();
        reopen();
        assertThat(launcher.isRunning(running.id())).isTrue();
        Files.writeString(project.resolve("go"), "7");
        var done = launcher.await(running.id()).orElseThrow();
        assertThat(done.exit()).hasValue(7);
        assertThat(done.status()).isEqualTo(RunStatus.FAILED);
        assertThat(log(done)).contains("went on");
    }

    @Test
    void aJobThatEndedWhileTheAppWasAwayGetsItsExitCodeOrAnHonestWord() throws Exception {
        var script =
                "import time, pathlib\n"
                        + "print('up', flush=True)\n"
                        + "while not pathlib.Path('go').exists(): time.sleep(0.02)\n";
        var first = start(script, Map.of());
        var second = start(script, Map.of());
        until(() -> ups(first) == 1 && ups(second) == 1);
        launcher.close();
        store.close();
        var lost = new ProcessTree(ProcessHandle.of(second.pid()).orElseThrow(), second.id());
        ProcessHandle.of(second.pid()).orElseThrow().destroyForcibly();
        lost.stop(Duration.ZERO);
        Files.writeString(project.resolve("go"), "");
        until(() -> ProcessHandle.of(first.pid()).filter(ProcessTree::isLive).isEmpty());
        reopen();
        assertThat(store.jobs().byId(first.id()).orElseThrow().status())
                .isEqualTo(RunStatus.FINISHED);
        var gone = store.jobs().byId(second.id()).orElseThrow();
        assertThat(gone.status()).isEqualTo(RunStatus.FAILED);
        assertThat(gone.exit()).isEmpty();
        assertThat(gone.note()).contains("while Trialdesk was away");
    }

    @Test
    void aLogFileWithTheJobsRunIdIsTheJobsRun() throws Exception {
        var script =
                "import json, os, pathlib\n"
                    + "f = pathlib.Path(os.environ['TRIALDESK_RUN_DIR']); f.mkdir(parents=True,"
                    + " exist_ok=True)\n"
                    + "with (f / 'metrics.jsonl').open('w') as o:\n"
                    + "    o.write(json.dumps({'event': 'start', 'run':"
                    + " os.environ['TRIALDESK_RUN_ID'], 'name': 'mine', 'time': 1700000000.0}) +"
                    + " '\\n"
                    + "')\n"
                    + "    for i in range(5): o.write(json.dumps({'step': i, 'loss': 1 / (i + 1),"
                    + " 'time': 1700000001.0 + i}) + '\\n"
                    + "')\n"
                    + "    o.write(json.dumps({'event': 'end', 'status': 'FINISHED', 'time':"
                    + " 1700000009.0}) + '\\n"
                    + "')\n"
                    + "raise SystemExit(4)\n";
        var job = ended(script);
        assertThat(job.status()).isEqualTo(RunStatus.FAILED);
        assertThat(job.runIds()).containsExactly(job.id());
        assertThat(runs(job))
                .singleElement()
                .satisfies(
                        run -> {
                            assertThat(run.id()).isEqualTo(job.id());
                            assertThat(run.status()).isEqualTo(RunStatus.FAILED);
                            assertThat(run.metrics().get("loss").count()).isEqualTo(5);
                        });
        followed(job.source()).close();
        assertThat(runs(job)).singleElement().extracting(Run::status).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void aScriptThatLogsToAFileAndToMlflowLeavesOneRunWithEachPointOnce() throws Exception {
        var sample = Path.of("sample-projects", "credit-scoring").toAbsolutePath();
        for (var name : List.of("train.py", "runlog.py", "config.py", "models.py", "config.yaml")) {
            Files.copy(sample.resolve(name), project.resolve(name));
        }
        Files.createDirectories(project.resolve("data"));
        Files.copy(sample.resolve("data/loans.csv"), project.resolve("data/loans.csv"));
        useMlflow3();
        var entry = Entries.named(project, "train.py");
        var job =
                launcher.await(launcher.start(project, entry, Map.of("epochs", "4")).id())
                        .orElseThrow();
        assertThat(job.status()).as(log(job)).isEqualTo(RunStatus.FINISHED);
        assertThat(log(job)).contains("logging to MLflow too");
        followed(job.source()).close();
        assertThat(runs(job))
                .singleElement()
                .satisfies(
                        run -> {
                            assertThat(run.id()).isEqualTo(job.id());
                            assertThat(run.format()).isEqualTo("capture");
                            assertThat(run.metrics().get("val/auc").count()).isEqualTo(4);
                            assertThat(run.params().get("learning.epochs").text()).isEqualTo("4");
                        });
        Files.delete(project.resolve(".venv"));
        var plain =
                launcher.await(launcher.start(project, entry, Map.of("epochs", "3")).id())
                        .orElseThrow();
        assertThat(runs(plain))
                .hasSize(2)
                .filteredOn(r -> r.id().equals(plain.id()))
                .singleElement()
                .satisfies(
                        run -> {
                            assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
                            assertThat(run.metrics().get("val/auc").count()).isEqualTo(3);
                        });
    }
}
