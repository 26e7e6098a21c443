package io.trialdesk.format.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.Facts;
import io.trialdesk.format.Heard;
import io.trialdesk.format.Listed;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.model.Media;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunStatus;
import io.trialdesk.work.Cancel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Databases and folders that released versions of MLflow left, see `src/test/samples/mlflow`.
class MlflowSamplesTest {
    private static final Path SAMPLES = Path.of("src/test/samples/mlflow");

    private final Mlflow format = new Mlflow();
    private final Heard heard = new Heard();

    private void readDatabase(String version) throws IOException {
        var folder = SAMPLES.resolve("db-" + version);
        var part = new Part(Mlflow.NAME, folder, folder.resolve("mlflow.db"), Part.Role.STORE);
        format.read(part, Position.START, heard, Cancel.NEVER);
    }

    private void readFolder(String version) throws IOException {
        var root = SAMPLES.resolve("folder-" + version);
        // One level more than the scanner goes, which does not enter what an experiment closes.
        try (var all = Files.walk(root)) {
            for (var folder : all.filter(Files::isDirectory).toList()) {
                for (var part : format.claim(Listed.folder(root, folder)).parts()) {
                    format.read(part, Position.START, heard, Cancel.NEVER);
                }
            }
        }
    }

    private Facts run(String name) {
        return heard.runs.values().stream()
                .filter(run -> name.equals(run.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + heard.runs));
    }

    private double[] values(String run, String metric) {
        return heard.points.get(run(run).id() + "/" + metric).value();
    }

    private String lineage(String key) {
        var layers = run("parent").details().layers();
        assertThat(layers).hasSize(1);
        return layers.getFirst().params().get(key).text();
    }

    private void checkRuns() {
        assertThat(heard.damages).isEmpty();
        assertThat(heard.runs).hasSize(5);
        var parent = run("parent");
        assertThat(parent.experiment()).isEqualTo("first");
        assertThat(parent.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(parent.start()).hasToString("2023-11-14T22:13:20Z");
        assertThat(parent.params().get("model/depth").text()).isEqualTo("3");
        assertThat(parent.params().get("empty").text()).isEmpty();
        assertThat(parent.params().get("text").text()).isEqualTo("two\nlines, ä");
        assertThat(parent.tags()).containsEntry("team", "vision");
        assertThat(values("parent", "loss")).hasSize(12);
        assertThat(values("parent", "val/acc")).containsExactly(0.25, 0.5);
        assertThat(values("parent", "odd")[0]).isNaN();
        assertThat(run("child").parentId()).isEqualTo(parent.id());
        assertThat(run("child").status()).isEqualTo(RunStatus.FAILED);
        // Its folder of parameters is kept in git by an empty file.
        assertThat(run("child").params()).isEmpty();
        assertThat(run("goes on").status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run("deleted").deleted()).isTrue();
        assertThat(heard.runs.values().stream().filter(Facts::deleted)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2.0.1", "2.9.2", "2.14.3", "2.20.4", "3.0.1", "3.4.0", "3.10.0", "3.17.2"})
    void databasesOfEverySchemaAreRead(String version) throws IOException {
        readDatabase(version);
        checkRuns();
        if (!version.equals("2.0.1")) {
            assertThat(lineage("mlflow.data.training")).isEqualTo("digits (a1b2c3d4)");
        }
        if (version.startsWith("3.")) {
            assertThat(lineage("mlflow.model.classifier")).endsWith(" at step 4");
            assertThat(lineage("mlflow.model.classifier.params.depth")).isEqualTo("3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.22.5", "3.17.2"})
    void foldersOfBothGenerationsAreRead(String version) throws IOException {
        readFolder(version);
        checkRuns();
        assertThat(lineage("mlflow.data.training")).isEqualTo("digits (a1b2c3d4)");
        if (version.startsWith("3.")) {
            assertThat(lineage("mlflow.model.classifier.params.depth")).isEqualTo("3");
        }
        checkArtifacts();
        var patch = run("parent").details().provenance().get(Provenance.GIT_PATCH);
        assertThat(patch.text()).isEqualTo("tags/mlflow.source.git.diff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.1", "3.17.2"})
    void artifactsOfADatabaseThatWasMovedAreFoundBesideIt(String version) throws IOException {
        readDatabase(version);
        checkArtifacts();
    }

    private void checkArtifacts() {
        assertThat(heard.media)
                .extracting(Media::key, Media::kind, Media::step)
                .containsExactlyInAnyOrder(
                        media("samples/train", Media.Kind.IMAGE, 0),
                        media("samples/train", Media.Kind.IMAGE, 5),
                        media("samples/valid", Media.Kind.IMAGE, 7),
                        media("confusion.png", Media.Kind.IMAGE, 0),
                        media("notes/report.txt", Media.Kind.TEXT, 0),
                        media("figure.json", Media.Kind.TEXT, 0),
                        media("answers.json", Media.Kind.TABLE, 0),
                        media("table.csv", Media.Kind.TABLE, 0),
                        media("page.html", Media.Kind.HTML, 0));
        var circumstances = run("parent").details().provenance();
        assertThat(circumstances.get(Provenance.PACKAGES).text())
                .endsWith("artifacts/model/requirements.txt");
        assertThat(circumstances.get(Provenance.PYTHON).text()).isEqualTo("3.11.7");
        assertThat(circumstances.get(Provenance.PROGRAM).text()).isEqualTo("train.py");
        assertThat(circumstances.get(Provenance.GIT_COMMIT).text()).startsWith("0123456789");
    }

    private static org.assertj.core.groups.Tuple media(String key, Media.Kind kind, long step) {
        return org.assertj.core.groups.Tuple.tuple(key, kind, step);
    }

    @Test
    void imagesCarryKeyStepAndTimeInTheirNames() {
        var name =
                "images/a#b%step%3%timestamp%1700000000500%0a1b2c3d-0000-4000-8000-000000000000.png";
        assertThat(ArtifactName.of(name, ""))
                .contains(new ArtifactName("a/b", Media.Kind.IMAGE, 3, 1_700_000_000.5));
        assertThat(ArtifactName.of(name.replace(".png", "%compressed.webp"), "")).isEmpty();
    }
}
