package io.trialdesk.format.wandb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Folder;
import io.trialdesk.format.FormatProperties;
import io.trialdesk.format.Heard;
import io.trialdesk.format.Listed;
import io.trialdesk.format.Position;
import io.trialdesk.model.Media;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class WandbTest {
    private static final Path SAMPLES = Path.of("src/test/samples/wandb");

    private final Wandb format = new Wandb();

    @TempDir Path temporary;

    private Heard read(String sample) throws IOException {
        return DumpedRuns.read(format, SAMPLES.resolve(sample));
    }

    private static Path runFolder(String sample) throws IOException {
        try (var runs = Files.list(SAMPLES.resolve(sample).resolve("wandb"))) {
            return runs.sorted().findFirst().orElseThrow();
        }
    }

    private static String log(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".wandb"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.31.0/full", "0.16.6/full"})
    void everyGenerationTellsTheSameRun(String sample) throws IOException {
        var heard = read(sample);
        assertThat(heard.damages).isEmpty();
        var run = heard.onlyRun();
        assertThat(run.id()).isEqualTo("fullrun1");
        assertThat(run.name()).isEqualTo("baseline-1");
        assertThat(run.experiment()).isEqualTo("shop-forecast");
        assertThat(run.params())
                .containsEntry("model.layers", items())
                .containsEntry("epochs", Value.Whole.of(4))
                .containsEntry("late.added", Value.Whole.of(7))
                .containsEntry("text", new Value.Text("1e-3"))
                .doesNotContainKey("_wandb");
        assertThat(run.tags())
                .containsEntry("tags", "cpu, bäseline")
                .containsEntry("group", "ablation")
                .containsEntry("job_type", "train")
                .containsEntry("mlflow.note.content", "first try, weights from 2024")
                .containsEntry("wandb.x_axis.val/loss", "epoch");
        assertThat(heard.of("loss").step()).hasSize(61).endsWith(61, 5000);
        assertThat(heard.of("train.grad.norm").size()).isEqualTo(60);
        assertThat(heard.of("opt.lr").value()[0]).isEqualTo(1e-3);
        assertThat(heard.of("whole").value()).contains(59 * 1000003.0);
        assertThat(heard.of("odd").value()).containsExactly(Double.NaN);
        assertThat(heard.of("minus").value()).containsExactly(Double.NEGATIVE_INFINITY);
        assertThat(heard.of("tiny").value()).containsExactly(Double.MIN_VALUE);
        assertThat(heard.of("val/loss").size()).isEqualTo(3);
        assertThat(heard.of("img.width").size()).isZero();
        assertThat(heard.points.keySet()).anyMatch(key -> key.contains("/system/"));
    }

    private static Value items() {
        return io.trialdesk.config.Trees.items(List.of(Value.Whole.of(16), Value.Whole.of(32)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.31.0/full", "0.16.6/full"})
    void whatWasLoggedToBeLookedAtIsFound(String sample) throws IOException {
        var media = read(sample).media;
        var source = SAMPLES.resolve(sample);
        assertThat(media)
                .extracting(Media::kind)
                .contains(Media.Kind.IMAGE, Media.Kind.TABLE, Media.Kind.HTML, Media.Kind.AUDIO);
        assertThat(media)
                .filteredOn(m -> m.kind() != Media.Kind.HISTOGRAM)
                .allSatisfy(m -> assertThat(source.resolve(m.file())).isRegularFile());
        assertThat(media).filteredOn(m -> m.key().equals("imgs")).hasSize(2);
        assertThat(media)
                .filteredOn(m -> m.key().equals("img"))
                .singleElement()
                .satisfies(m -> assertThat(m.caption()).isEqualTo("noise"))
                .satisfies(m -> assertThat(m.step()).isEqualTo(65));
    }

    @Test
    void aRunOfVersion012ThatWasKilledTellsWhatItWrote() throws IOException {
        var heard = read("0.12.21/full");
        assertThat(heard.damages).isEmpty();
        assertThat(heard.onlyRun().params()).containsEntry("epochs", Value.Whole.of(3));
        assertThat(heard.of("loss").size()).isEqualTo(60);
        assertThat(heard.of("train.grad.norm").size()).isEqualTo(60);
        assertThat(read("0.12.21/failed").onlyRun().status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void theEndOfARunIsItsExitCode() throws IOException {
        assertThat(read("0.31.0/full").onlyRun().status()).isEqualTo(RunStatus.FINISHED);
        assertThat(read("0.31.0/failed").onlyRun().status()).isEqualTo(RunStatus.FAILED);
        var killed = read("0.31.0/killed");
        assertThat(killed.onlyRun().status()).isNull();
        assertThat(killed.damages).isEmpty();
        assertThat(killed.of("loss").size()).isGreaterThan(60);
    }

    @Test
    void aResumedRunIsOneRun() throws IOException {
        var heard = read("0.31.0/resumed");
        assertThat(heard.of("loss").step()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(heard.onlyRun().status()).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void circumstancesAreTold() throws IOException {
        var run = read("0.31.0/full").onlyRun();
        var found = run.details().provenance();
        assertThat(found.get(Provenance.PYTHON).text()).isEqualTo("CPython 3.11.7");
        assertThat(found.get(Provenance.COMMAND).text()).endsWith("train.py");
        assertThat(found.get(Provenance.GIT_REMOTE).text())
                .isEqualTo("https://example.org/shop.git");
        assertThat(found.get(Provenance.GIT_COMMIT).text()).hasSize(40);
        assertThat(found.get(Provenance.HOST).text()).isEqualTo("ana-laptop");
        assertThat(found.get(Provenance.PACKAGES).text()).isEqualTo("files/requirements.txt");
        assertThat(found.get(Provenance.CONSOLE).text()).isEqualTo("files/output.log");
    }

    @Test
    void foldersOfBefore010AreRead() throws IOException {
        var heard = read("0.9.7");
        var run = heard.onlyRun();
        assertThat(heard.damages).isEmpty();
        assertThat(run.name()).isEqualTo("old");
        assertThat(run.experiment()).isEqualTo("shop-forecast");
        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.params()).containsEntry("model.dim", Value.Whole.of(3)).hasSize(2);
        assertThat(run.tags()).containsEntry("mlflow.note.content", "old notes");
        assertThat(heard.of("loss").size()).isEqualTo(12);
        assertThat(heard.of("nested.x").size()).isEqualTo(12);
        assertThat(heard.of("val_loss").step()).containsExactly(40);
        assertThat(heard.of("best").value()).containsExactly(0.99);
        assertThat(heard.of("bad").value()[3]).isNaN();
        assertThat(heard.points.keySet()).anyMatch(key -> key.endsWith("/system/cpu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.31.0/long", "0.31.0/killed", "0.16.6/full"})
    void anyCutAndAnyDamagedByteAreBorne(String sample) throws IOException {
        var folder = runFolder(sample);
        FormatProperties.of(format, folder, log(folder)).checksummed().samples(90).hold();
    }

    @Test
    void aLogByItselfIsARun() throws IOException {
        var from = runFolder("0.31.0/failed");
        Files.copy(from.resolve(log(from)), temporary.resolve("copied.wandb"));
        var heard = new Heard();
        var part = Listed.onlyPart(format, temporary);
        format.read(part, Position.START, heard, Cancel.NEVER);
        assertThat(heard.onlyRun())
                .extracting(Facts::path, Facts::name)
                .containsExactly("copied.wandb", "fails");
        assertThat(heard.onlyRun().id()).isEqualTo("failrun1");
    }

    @Test
    void aFileOfAnotherKindIsSaidToBeNoLog() throws IOException {
        Files.writeString(temporary.resolve("x.wandb"), "not a log at all, but long enough");
        var part = Listed.onlyPart(format, temporary);
        assertThatThrownBy(() -> format.read(part, Position.START, new Heard(), Cancel.NEVER))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no W&B log");
    }

    @Test
    void anOnlineRunsReadableFilesFillGaps() throws IOException {
        var folder = Files.createDirectory(temporary.resolve("run-20261124_115103-failrun1"));
        var from = runFolder("0.31.0/failed");
        Files.copy(from.resolve(log(from)), folder.resolve("run-failrun1.wandb"));
        var files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(
                files.resolve("config.yaml"),
                "_wandb:\n    value: {}\nlr:\n    value: 9\nlate:\n    value:\n        x: 1e-3\n");
        var part = Listed.onlyPart(format, folder);
        var heard = new Heard();
        format.read(part, Position.START, heard, Cancel.NEVER);
        assertThat(heard.onlyRun().params().get("late.x").number()).hasValue(1e-3);
        assertThat(heard.onlyRun().params().get("lr").number()).hasValue(0.2);
        assertThat(heard.onlyRun().details().originOf("params.late.x"))
                .hasValue("files/config.yaml");
    }

    @Test
    void secretsOnTheCommandLineAreLeftOut() {
        var machine = new Machine();
        machine.command("a.py", "", List.of("--api-key=abc", "--token", "def", "--lr", "1"));
        var draft = Facts.draft("x", "");
        machine.tell(draft);
        assertThat(draft.facts().details().provenance().get(Provenance.COMMAND).text())
                .isEqualTo("a.py --api-key=*** --token *** --lr 1");
    }

    @Test
    void otherFoldersAreNotClaimed() throws IOException {
        Files.writeString(temporary.resolve("train.py"), "");
        Folder folder = Listed.folder(temporary, temporary);
        assertThat(format.claim(folder).parts()).isEmpty();
    }
}
