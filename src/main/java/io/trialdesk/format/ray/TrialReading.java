package io.trialdesk.format.ray;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.json.JsonDoc;
import io.trialdesk.format.jsonl.RowLog;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// One reading of one trial. For one thread.
final class TrialReading {
    private final Part part;
    private final Sink sink;
    private final Cancel cancel;
    private final TrialRows rows = new TrialRows();

    TrialReading(Part part, Sink sink, Cancel cancel) {
        this.part = part;
        this.sink = sink;
        this.cancel = cancel;
    }

    Reading read(Position from, long fingerprint) throws IOException {
        var file = file(Ray.ROWS);
        boolean hasRows = part.files().contains(Ray.ROWS) && Files.size(file) > 0;
        if (!hasRows) {
            if (part.files().contains(Ray.TABLE)) {
                ProgressTable.read(part, file(Ray.TABLE), rows, sink);
            }
            tell(Value.Nothing.NULL, Ray.TABLE);
            return new Reading(Position.START, fingerprint, true);
        }
        var log = new RowLog(part, file, "/", sink, cancel);
        var before = log.continued(from);
        var reached = log.read(before, rows::take);
        tell(first(log), Ray.ROWS);
        return new Reading(reached.position(), fingerprint, before.offset() == 0);
    }

    /// The first row, which says when and where the trial began.
    private static Value first(RowLog log) throws IOException {
        try {
            return JsonReader.read(new String(log.firstLine(), StandardCharsets.UTF_8));
        } catch (ConfigException noRow) {
            // The reading of the rows tells of it.
            return Value.Nothing.NULL;
        }
    }

    private void tell(Value first, String pointsFile) throws IOException {
        var params = JsonDoc.read(part, file(Ray.PARAMS), sink);
        var folder = folderName(part.path());
        var draft = Facts.draft(new Origin(Ray.NAME).and(folder).id(), part.relativePath());
        draft.derivedId().from(Ray.PARAMS).params(Trees.flatten(params.value()));
        draft.name(folder.replaceFirst("_\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d$", ""));
        var above = part.path().getParent();
        draft.experiment(above == null ? null : folderName(above));
        draft.from(pointsFile).start(start(first)).points();
        draft.provenance(Provenance.HOST, textAt(first, "hostname"));
        draft.tag("ray.trial_id", textAt(first, "trial_id"));
        var told = toldByExperiment(folder);
        draft.status(status(textAt(told, "status")));
        var facts = draft.facts();
        sink.run(facts);
        rows.series().forEach((key, points) -> sink.points(facts.id(), key, points.toPoints()));
    }

    private Value toldByExperiment(String folder) throws IOException {
        var experiment = Experiment.newest(part);
        return experiment.isPresent()
                ? Experiment.trial(experiment.get(), folder)
                : Value.Nothing.NULL;
    }

    /// A trial says itself only that it failed.
    private @Nullable RunStatus status(@Nullable String word) {
        if (part.files().contains(Ray.ERROR)) {
            return RunStatus.FAILED;
        }
        return switch (String.valueOf(word)) {
            case "PENDING" -> RunStatus.SCHEDULED;
            case "RUNNING" -> RunStatus.RUNNING;
            case "TERMINATED" -> RunStatus.FINISHED;
            case "ERROR" -> RunStatus.FAILED;
            case "PAUSED" -> RunStatus.SCHEDULED;
            default -> null;
        };
    }

    /// The time of the first result, less what it took.
    private static @Nullable Instant start(Value first) {
        var time = Trees.at(first, "timestamp").number();
        double took = Trees.at(first, "time_total_s").number().orElse(0);
        return time.isPresent()
                ? Instant.ofEpochMilli(Math.round((time.getAsDouble() - took) * 1e3))
                : null;
    }

    private static @Nullable String textAt(Value tree, String key) {
        var found = Trees.at(tree, key);
        return found instanceof Value.Nothing ? null : found.text();
    }

    private Path file(String name) {
        return part.path().resolve(name);
    }

    private static String folderName(Path path) {
        var name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
