package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.Formats;
import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/// A job of Hydra that logged event files, a table and to W&B at once.
class TogetherTest {
    private static final Path SAMPLE =
            Path.of("src/test/samples/hydra/together/outputs").toAbsolutePath();

    @Test
    void oneJobThatLogsInThreeWaysIsOneRunWithEverySeriesOnce() throws Exception {
        try (var clock = new SystemClock();
                var store = Store.inMemory(clock)) {
            var source = store.sources().add(Source.Kind.FOLDER, SAMPLE.toString());
            new Ingest(store, Formats.all()).source(source, Progress.SILENT, Cancel.NEVER);
            var runs = store.runs().ofSource(source.id());
            assertThat(runs).hasSize(1);
            var run = runs.getFirst();
            assertThat(run.run().format()).isEqualTo("hydra");
            assertThat(run.run().metrics())
                    .containsKeys("train/loss", "val/acc", "lr", "grad_norm");
            assertThat(store.series().points(run.key(), "train/loss").size()).isEqualTo(12);
            assertThat(store.series().points(run.key(), "val/acc").size()).isEqualTo(3);
            var details = store.details().of(run.key());
            assertThat(details.originOf("params.lr"))
                    .get()
                    .asString()
                    .endsWith(".hydra/config.yaml");
            assertThat(details.originOf("metrics.val/acc"))
                    .get()
                    .asString()
                    .endsWith("metrics.csv");
            assertThat(details.originOf("metrics.lr")).get().asString().contains("tfevents");
            assertThat(details.originOf("metrics.grad_norm")).get().asString().endsWith(".wandb");
        }
    }
}
