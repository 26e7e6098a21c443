package io.trialdesk.format.sacred;

import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.json.JsonDoc;
import io.trialdesk.format.json.Rewritten;
import io.trialdesk.model.Damage;

import java.io.IOException;
import java.nio.file.Path;

/// One reading of one run. For one thread.
final class SacredRun {
    private final Part part;
    private final Sink sink;

    SacredRun(Part part, Sink sink) {
        this.part = part;
        this.sink = sink;
    }

    Reading read(Position from, long fingerprint) throws IOException {
        var run = JsonDoc.read(part, file(Sacred.RUN), sink);
        var config = JsonDoc.read(part, file(Sacred.CONFIG), sink);
        var info = JsonDoc.read(part, file(Sacred.INFO), sink);
        var metrics = new MetricsFile();
        metrics.read(file(Sacred.METRICS));
        boolean cut = run.isCut() || config.isCut() || info.isCut() || metrics.isCut();
        if (!run.isThere() || (cut && Rewritten.wasRead(from))) {
            return Rewritten.notYet(from);
        }
        for (var trouble : metrics.troubles()) {
            var place = part.relative(file(Sacred.METRICS));
            sink.damaged(new Damage(place, "byte " + trouble.at(), trouble.problem()));
        }
        var facts = new RunHead(part, run.value(), config.value(), info.value()).facts();
        sink.run(facts);
        metrics.series().forEach((name, points) -> sink.points(facts.id(), name, points));
        return cut ? Rewritten.notYet(from) : Rewritten.whole(fingerprint);
    }

    private Path file(String name) {
        return part.path().resolve(name);
    }
}
