package io.trialdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Formats;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.hydra.Hydra;
import io.trialdesk.format.tensorboard.EventBytes;
import io.trialdesk.format.tensorboard.TensorBoard;
import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A run written by several tools, one of whose files cannot be read for a while.
class FailedPartTest {
    private static final String EVENTS = "events.out.tfevents.1700000000.host.1.0";

    @TempDir Path folder;

    /// Event files on a drive that can go away.
    private static final class Unplugged implements Format {
        private final Format inside = new TensorBoard();
        private boolean gone;

        @Override
        public String name() {
            return inside.name();
        }

        @Override
        public Claim claim(Folder met) throws IOException {
            return inside.claim(met);
        }

        @Override
        public long fingerprint(Part part) throws IOException {
            return gone ? 1 : inside.fingerprint(part);
        }

        @Override
        public boolean holdsPoints() {
            return inside.holdsPoints();
        }

        @Override
        public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
            if (gone) {
                throw new IOException("the drive is away");
            }
            return inside.read(part, from, sink, cancel);
        }
    }

    @Test
    void whatCannotBeReadForAWhileKeepsItsPoints() throws Exception {
        var job = Files.createDirectories(folder.resolve("job/.hydra"));
        Files.writeString(job.resolve("config.yaml"), "lr: 0.1\n");
        Files.writeString(job.resolve("overrides.yaml"), "[]\n");
        Files.writeString(job.resolve("hydra.yaml"), "hydra:\n  job:\n    name: train\n");
        var events =
                new EventBytes().version(1).scalar("loss", 1, 1, 0.5f).scalar("loss", 2, 2, 0.25f);
        Files.write(folder.resolve("job").resolve(EVENTS), events.bytes());
        var drive = new Unplugged();
        try (var clock = new SystemClock();
                var store = Store.inMemory(clock)) {
            var ingest = new Ingest(store, new Formats(List.of(new Hydra(), drive)));
            var source = store.sources().add(Source.Kind.FOLDER, folder.toString());
            ingest.source(source, Progress.SILENT, Cancel.NEVER);
            var run = store.runs().ofSource(source.id()).getFirst();
            assertThat(store.series().points(run.key(), "loss").size()).isEqualTo(2);

            drive.gone = true;
            var away = ingest.source(source, Progress.SILENT, Cancel.NEVER);
            assertThat(away.damages()).isEqualTo(1);
            assertThat(store.series().points(run.key(), "loss").size()).isEqualTo(2);

            drive.gone = false;
            ingest.source(source, Progress.SILENT, Cancel.NEVER);
            assertThat(store.series().points(run.key(), "loss").value()).containsExactly(0.5, 0.25);
        }
    }
}
