package io.trialdesk.format.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.Heard;
import io.trialdesk.format.Listed;
import io.trialdesk.format.Position;
import io.trialdesk.model.Media;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files that the released writers left, see `src/test/samples/tensorboard`.
class EventSamplesTest {
    private static final Path SAMPLES = Path.of("src/test/samples/tensorboard");

    private final TensorBoard format = new TensorBoard();
    private final Heard heard = new Heard();

    @TempDir Path copy;

    private void read(Path folder) throws IOException {
        format.read(Listed.onlyPart(format, folder), Position.START, heard, Cancel.NEVER);
    }

    @ParameterizedTest
    @CsvSource({"pytorch,accuracy_top_train", "tbx,accuracy"})
    void foldersThatTheWriterMadeBelongToTheRunAboveThem(String sample, String curve)
            throws IOException {
        var folder = SAMPLES.resolve(sample).resolve("plain");
        assertThat(format.claim(Listed.folder(folder, folder)).closed()).contains(curve);
        read(folder);
        assertThat(heard.of("accuracy/top/train").value()).hasSize(6).endsWith(0.625);
        assertThat(heard.of("accuracy/top/held out").value()).hasSize(6).endsWith(0.5);
        assertThat(heard.of("hparam/accuracy").value()).hasSize(1);
        assertThat(heard.onlyRun().params()).containsKeys("lr", "layers");
        assertThat(heard.onlyRun().details().origins().get("params.lr")).contains("/events");
        // Success that is told before the training is no proof.
        assertThat(heard.onlyRun().status()).isNull();
        assertThat(heard.damages).isEmpty();
    }

    @Test
    void severalSessionsOfOneWriterAreRunsOfTheirOwn() throws IOException {
        var from = SAMPLES.resolve("pytorch/plain");
        copy(from, "");
        copy(from.resolve("1795521001.5317578"), "1795521001.5317578");
        copy(from.resolve("1795521001.5317578"), "1795521099.25");
        assertThat(format.claim(Listed.folder(copy, copy)).closed()).isEmpty();
        read(copy);
        assertThat(heard.onlyRun().params()).doesNotContainKey("lr");
    }

    private void copy(Path from, String to) throws IOException {
        Files.createDirectories(copy.resolve(to));
        try (var files = Files.newDirectoryStream(from, "events*")) {
            for (var file : files) {
                Files.copy(file, copy.resolve(to).resolve(file.getFileName()));
            }
        }
    }

    @Test
    void argumentsOfTheTrainerAreParameters() throws IOException {
        read(SAMPLES.resolve("tbx/plain"));
        assertThat(heard.onlyRun().params())
                .containsEntry("fp16", Value.Flag.of(false))
                .containsEntry("output_dir", new Value.Text("out"))
                .containsEntry("label_names", Value.Nothing.NULL)
                .containsEntry("lr_scheduler_kwargs.power", Value.Whole.of(2));
        assertThat(heard.onlyRun().params().get("learning_rate").number()).hasValue(5e-5);
        assertThat(heard.onlyRun().tags()).containsOnlyKeys("note");
    }

    @Test
    void thePlanOfASearchIsNoRun() throws IOException {
        read(SAMPLES.resolve("tf2/sweep"));
        assertThat(heard.runs).isEmpty();
        read(SAMPLES.resolve("tf2/sweep/trial-0"));
        assertThat(heard.onlyRun().params()).containsEntry("bias", Value.Flag.of(true));
    }

    @Test
    void bothHalvesOfAKerasRunCarryItsName() throws IOException {
        read(SAMPLES.resolve("tf2/keras/validation"));
        assertThat(heard.onlyRun().name()).isEqualTo("keras/validation");
        assertThat(heard.of("epoch_loss").step()).containsExactly(0, 1, 2);
    }

    @Test
    void everyTypeOfNumberIsRead() throws IOException {
        read(SAMPLES.resolve("tf2/summary"));
        assertThat(heard.of("types/float64").value()).containsExactly(0.1, 1.1, 2.1);
        assertThat(heard.of("types/bfloat16").value())
                .containsExactly(0.10009765625, 1.1015625, 2.09375);
        for (var whole : List.of("int8", "uint8", "int32", "int64", "uint64")) {
            assertThat(heard.of("types/" + whole).value()).as(whole).containsExactly(0, 1, 2);
        }
        assertThat(heard.of("types/bool").value()).containsExactly(1, 1, 1);
    }

    @Test
    void distributionsAndCurvesAreLocatedInTheirFile() throws IOException {
        read(SAMPLES.resolve("pytorch/plain"));
        var media = heard.media;
        assertThat(media.stream().filter(m -> m.kind() == Media.Kind.HISTOGRAM))
                .hasSize(3)
                .allMatch(m -> m.key().equals("weights") && m.length() > 50);
        assertThat(media.stream().filter(m -> m.kind() == Media.Kind.PLOT)).hasSize(1);
        assertThat(media.stream().filter(m -> m.kind() == Media.Kind.AUDIO)).hasSize(1);
    }
}
