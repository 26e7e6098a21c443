package io.trialdesk.format.dvc;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.Facts;
import io.trialdesk.format.FormatProperties;
import io.trialdesk.format.Heard;
import io.trialdesk.format.Listed;
import io.trialdesk.format.Position;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.ArrayList;
import java.util.List;

class DvcTest {
    private static final Path SAMPLE = Path.of("src/test/samples/dvc").toAbsolutePath();
    private static final Path LIVE = SAMPLE.resolve("dvclive");

    @TempDir Path folder;

    private final Dvc format = new Dvc();

    private Heard project() throws IOException {
        Unpacked.into(folder);
        var heard = DumpedRuns.read(format, folder.resolve("loans"));
        assertThat(heard.damages).isEmpty();
        return heard;
    }

    private static Facts named(Heard heard, String name) {
        return heard.runs.values().stream()
                .filter(run -> name.equals(run.name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void parametersInTomlAndPythonAreRead() throws IOException {
        var project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(
                project.resolve("dvc.yaml"),
                "stages:\n  a:\n    cmd: x\n    params:\n    - p.toml:\n    - p.py:\n      - k\n");
        Files.writeString(project.resolve("dvc.lock"), "");
        Files.writeString(project.resolve("p.toml"), "[train]\nlr = 1e-3\nsteps = 1_000\n");
        Files.writeString(project.resolve("p.py"), "k = {'a': (1, 2), 'b': True}\n");
        var run = DumpedRuns.read(format, project).onlyRun();
        assertThat(run.params().get("train.lr").number()).hasValue(0.001);
        assertThat(run.params().get("train.steps").number()).hasValue(1000);
        assertThat(run.params()).containsEntry("k.b", new Value.Flag(true, "True"));
        assertThat(run.details().originOf("params.k.b")).contains("p.py");
    }

    @Test
    void experimentsSayWhatDvcShowsOfThem() throws IOException {
        var heard = project();
        var shown = JsonReader.read(Files.readString(SAMPLE.resolve("show.json")));
        List<Value> revisions = new ArrayList<>();
        for (var baseline : ((Value.Items) shown).items()) {
            if (!Trees.at(baseline, "rev").text().equals("workspace")) {
                revisions.add(Trees.at(baseline, "data"));
                if (Trees.at(baseline, "experiments") instanceof Value.Items experiments) {
                    for (var experiment : experiments.items()) {
                        var revs = (Value.Items) Trees.at(experiment, "revs");
                        revisions.add(Trees.at(revs.items().getFirst(), "data"));
                    }
                }
            }
        }
        int compared = 0;
        for (var revision : revisions) {
            var run = heard.runs.get(Trees.at(revision, "rev").text());
            if (run != null) {
                compare(heard, run, revision);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(5);
    }

    private static void compare(Heard heard, Facts run, Value revision) {
        for (var file : ((Value.Table) Trees.at(revision, "params")).entries()) {
            Trees.flatten(Trees.at(file.value(), "data"))
                    .forEach((key, value) -> assertThat(run.params()).containsEntry(key, value));
        }
        for (var file : ((Value.Table) Trees.at(revision, "metrics")).entries()) {
            var data = Trees.flatten(Trees.at(file.value(), "data"));
            data.forEach(
                    (key, value) -> {
                        var joint = file.key().startsWith("dvclive") ? key.replace('.', '/') : key;
                        var points = heard.points.get(run.id() + "/" + joint);
                        if (!key.equals("step")) {
                            assertThat(points.value()[points.size() - 1])
                                    .isEqualTo(value.number().orElseThrow());
                        }
                    });
        }
    }

    @Test
    void anExperimentStandsBelowTheCommitItBeganFrom() throws IOException {
        var heard = project();
        var slow = named(heard, "slow");
        var baseline = heard.runs.get(slow.parentId());
        assertThat(baseline.params()).containsEntry("train.lr", new Value.Real(0.1, "0.1"));
        assertThat(slow.params()).containsEntry("train.lr", new Value.Real(0.01, "0.01"));
        assertThat(slow.params()).containsEntry("note", new Value.Text("1e-3"));
        assertThat(slow.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(named(heard, "after-gc").parentId()).isEqualTo(named(heard, "main").id());
        assertThat(heard.points.get(named(heard, "long").id() + "/train/loss").size()).isEqualTo(5);
    }

    @Test
    void theWorkTreeAndItsDvcLiveFolderAreOneRun() throws IOException {
        var run = named(project(), "loans");
        assertThat(run.path()).isEmpty();
        assertThat(run.params()).containsEntry("train.lr", new Value.Real(0.25, "0.25"));
        assertThat(run.details().origins()).containsEntry("params.train.lr", "params.yaml");
    }

    @Test
    void nothingIsWrittenToARepository() throws IOException {
        Unpacked.into(folder);
        try (var watch = FileSystems.getDefault().newWatchService();
                var all = Files.walk(folder)) {
            for (var inside : all.filter(Files::isDirectory).toList()) {
                inside.register(
                        watch,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
            assertThat(DumpedRuns.read(format, folder.resolve("loans")).runs).hasSize(6);
            Files.writeString(folder.resolve("last"), "");
            var key = watch.poll(20, java.util.concurrent.TimeUnit.SECONDS);
            assertThat(key.watchable()).isEqualTo(folder);
            assertThat(watch.poll()).isNull();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    @Test
    void aDamagedObjectCostsItsExperiment() throws IOException {
        Unpacked.into(folder);
        var exps = folder.resolve("loans/.git/refs/exps");
        try (var refs = Files.walk(exps)) {
            var ref = refs.filter(p -> p.endsWith("after-gc")).findFirst().orElseThrow();
            Files.writeString(ref, "1234567812345678123456781234567812345678\n");
        }
        var heard = DumpedRuns.read(format, folder.resolve("loans"));
        assertThat(heard.damages).hasSize(1);
        assertThat(heard.damages.getFirst().where()).isEqualTo("after-gc");
        assertThat(named(heard, "slow").params()).isNotEmpty();
    }

    @Test
    void valuesThatAreNotFiniteTimesAndPicturesAreKept() throws IOException {
        var heard = new Heard();
        var _ = format.read(Listed.onlyPart(format, LIVE), Position.START, heard, Cancel.NEVER);
        assertThat(heard.of("odd").value())
                .containsExactly(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        1e-12,
                        0.1,
                        7);
        assertThat(heard.of("train/acc").time()[0]).isGreaterThan(1.7e9);
        assertThat(heard.of("final").value()).containsExactly(3);
        assertThat(heard.onlyRun().name()).isEqualTo("dvc");
    }

    @Test
    void anyCutGoesOnAndADamagedByteCostsItsRow() throws IOException {
        FormatProperties.of(format, LIVE, "plots/metrics/loss.tsv").damagedFrom(10).hold();
        FormatProperties.of(format, LIVE, "metrics.json").anyCutIsABeginningAndGoesOn();
    }
}
