package io.trialdesk.format.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.DumpedRuns;
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
import java.nio.file.Files;
import java.nio.file.Path;

class HuggingFaceTest {
    private static final Path SAMPLE = Path.of("src/test/samples/huggingface");

    @TempDir Path folder;

    private final HuggingFace format = new HuggingFace();

    private Heard read(Path run) throws IOException {
        var heard = new Heard();
        var _ = format.read(Listed.onlyPart(format, run), Position.START, heard, Cancel.NEVER);
        return heard;
    }

    @Test
    void theHistoryIsReadOnceThoughEveryCheckpointHasIt() throws IOException {
        var heard = read(SAMPLE.resolve("finetune"));
        assertThat(heard.of("loss").step()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(heard.of("eval_loss").step()).containsExactly(4, 8);
        assertThat(heard.of("eval_bad").value()).containsOnly(Double.NaN);
        assertThat(heard.of("train_runtime").size()).isEqualTo(1);
        assertThat(heard.onlyRun().status()).isEqualTo(RunStatus.FINISHED);
        assertThat(heard.onlyRun().params()).containsEntry("max_steps", Value.Whole.of(8));
        assertThat(heard.onlyRun().params()).containsEntry("model.vocab_size", Value.Whole.of(50));
    }

    @Test
    void aRunThatBrokeOffIsNotCalledFinished() throws IOException {
        var heard = read(SAMPLE.resolve("interrupted"));
        assertThat(heard.onlyRun().status()).isNull();
        assertThat(heard.of("loss").step()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void theCheckpointThatCameFurthestCounts() throws IOException {
        state("checkpoint-9", 9);
        state("checkpoint-10", 10);
        state(".", 8);
        assertThat(read(folder).of("loss").step()).containsExactly(1, 10);
        state(".", 11);
        assertThat(read(folder).of("loss").step()).containsExactly(1, 11);
    }

    private void state(String checkpoint, int step) throws IOException {
        var file = folder.resolve(checkpoint).resolve("trainer_state.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                {"global_step": %1$d, "max_steps": 50, "log_history": [{"loss": 0.5, "step": 1},
                {"loss": 0.25, "step": %1$d}]}
                """
                        .formatted(step));
    }

    @Test
    void whatLlamaFactoryLoggedSinceTheCheckpointIsAdded() throws IOException {
        state("checkpoint-10", 10);
        Files.writeString(
                folder.resolve("trainer_log.jsonl"),
                """
                {"current_steps": 10, "total_steps": 50, "loss": 0.25, "lr": 0.1, "epoch": 0.1, "percentage": 20.0}
                {"current_steps": 15, "total_steps": 50, "loss": 0.125, "lr": 0.05, "epoch": 0.2, "percentage": 30.0}
                {"current_steps": 20, "total_st\
                """);
        var heard = read(folder);
        assertThat(heard.of("loss").step()).containsExactly(1, 10, 15);
        assertThat(heard.of("learning_rate").step()).containsExactly(15);
        assertThat(heard.damages).isEmpty();
    }

    @Test
    void anyCutGoesOnAndADamagedByteCostsItsRow() throws IOException {
        FormatProperties.of(
                        format, SAMPLE.resolve("interrupted"), "checkpoint-4/trainer_state.json")
                .hold();
    }

    @Test
    void aCheckpointByItselfIsARunToo() throws IOException {
        assertThat(read(SAMPLE.resolve("finetune/checkpoint-4")).of("loss").size()).isEqualTo(4);
        assertThat(DumpedRuns.read(format, SAMPLE).runs).hasSize(2);
    }
}
