package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.Formats;
import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs that several formats know something of, read by all of them.
class TogetherTest {
    private static final Path SAMPLES = Path.of("src/test/samples").toAbsolutePath();

    private final SystemClock clock = new SystemClock();
    private final Store store = Store.inMemory(clock);

    @AfterEach
    void close() {
        store.close();
        clock.close();
    }

    private List<StoredRun> read(String folder) throws IOException {
        var place = SAMPLES.resolve(folder).toString();
        var source = store.sources().add(Source.Kind.FOLDER, place);
        new Ingest(store, Formats.all()).source(source, Progress.SILENT, Cancel.NEVER);
        return store.runs().ofSource(source.id());
    }

    @Test
    void oneJobThatLogsInThreeWaysIsOneRunWithEverySeriesOnce() throws Exception {
        var runs = read("hydra/together/outputs");
        assertThat(runs).hasSize(1);
        var run = runs.getFirst();
        assertThat(run.run().format()).isEqualTo("hydra");
        assertThat(run.run().metrics()).containsKeys("train/loss", "val/acc", "lr", "grad_norm");
        assertThat(store.series().points(run.key(), "train/loss").size()).isEqualTo(12);
        assertThat(store.series().points(run.key(), "val/acc").size()).isEqualTo(3);
        var details = store.details().of(run.key());
        assertThat(details.originOf("params.lr")).get().asString().endsWith(".hydra/config.yaml");
        assertThat(details.originOf("metrics.val/acc")).get().asString().endsWith("metrics.csv");
        assertThat(details.originOf("metrics.lr")).get().asString().contains("tfevents");
        assertThat(details.originOf("metrics.grad_norm")).get().asString().endsWith(".wandb");
    }

    @Test
    void theMetricsFileOfSacredIsNoHistoryOfAnotherTool() throws Exception {
        assertThat(read("sacred"))
                .hasSize(3)
                .allSatisfy(
                        run ->
                                assertThat(run.run().metrics())
                                        .containsOnlyKeys("free", "training.loss", "val/acc"));
    }

    @Test
    void aSeriesWhoseSecondWriterLeavesOutWhatIsNoNumberIsOne() throws Exception {
        assertThat(read("ray"))
                .hasSize(3)
                .allSatisfy(
                        run -> {
                            assertThat(run.run().metrics())
                                    .containsKey("loss")
                                    .doesNotContainKey("ray/tune/loss");
                            assertThat(store.series().points(run.key(), "loss").value())
                                    .contains(Double.NaN);
                        });
    }

    @Test
    void aSeriesOfTwoWritersHasTheDigitsOfTheOneAndTheTimesOfTheOther() throws Exception {
        var run =
                read("huggingface").stream()
                        .filter(found -> found.run().name().equals("finetune"))
                        .findFirst()
                        .orElseThrow();
        var points = store.series().points(run.key(), "learning_rate");
        assertThat(points.value()).startsWith(0.001, 0.000875);
        assertThat(points.time()).doesNotContain(Double.NaN);
    }
}
