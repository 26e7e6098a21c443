package bench;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Formats;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Media;
import io.trialdesk.series.Points;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/// A reader of the program with a [Control] between it and the sink.
record SpoiledFormat(Format format, Control control, int times, AtomicLong seen) implements Format {
    /// Every format of the program, spoiled.
    static Formats all(Control control) {
        return all(control, 1);
    }

    /// The same with the delay so many times.
    static Formats all(Control control, int times) {
        var seen = new AtomicLong();
        return new Formats(
                Formats.all().list().stream()
                        .<Format>map(format -> new SpoiledFormat(format, control, times, seen))
                        .toList());
    }

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        return format.claim(folder);
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        return format.fingerprint(part);
    }

    @Override
    public boolean holdsPoints() {
        return format.holdsPoints();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        return format.read(part, from, new SpoiledSink(sink), cancel);
    }

    private final class SpoiledSink implements Sink {
        private final Sink sink;

        SpoiledSink(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void run(Facts facts) {
            sink.run(facts);
        }

        @Override
        public void more(Facts facts) {
            sink.more(facts);
        }

        @Override
        public void points(String runId, String metric, Points points) {
            for (int i = 0; i < times; i++) {
                control.delay();
            }
            sink.points(runId, metric, thinned(points));
        }

        @Override
        public void media(String runId, Media media) {
            sink.media(runId, media);
        }

        @Override
        public void damaged(Damage damage) {
            sink.damaged(damage);
        }

        private Points thinned(Points points) {
            long first = seen.getAndAdd(points.size());
            var kept = points;
            for (int i = points.size() - 1; i >= 0; i--) {
                if (control.drops(first + i)) {
                    kept = kept.slice(0, i).and(kept.slice(i + 1, kept.size()));
                }
            }
            return kept;
        }
    }
}
