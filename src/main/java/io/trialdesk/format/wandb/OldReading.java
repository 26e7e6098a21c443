package io.trialdesk.format.wandb;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.series.PointBuffer;
import io.trialdesk.work.Cancel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// One reading of a folder as versions before 0.10 left it: rows of JSON, and readable files. It is
/// always read whole. For one thread.
final class OldReading {
    private static final String NOTE = "mlflow.note.content";
    private static final String EVENTS = "wandb-events.jsonl";
    private static final int CANCEL_EVERY = 1024;

    private final Part part;
    private final Sink sink;
    private final Cancel cancel;
    private final History history = new History();
    private final Map<String, PointBuffer> system = new LinkedHashMap<>();
    private long measured;

    OldReading(Part part, Sink sink, Cancel cancel) {
        this.part = part;
        this.sink = sink;
        this.cancel = cancel;
    }

    Reading read(long fingerprint) throws IOException {
        history.in(part.located("media").replaceFirst("media$", ""), "");
        rows(RunFolder.OLD_HISTORY, history::row);
        if (Files.exists(part.path().resolve(EVENTS))) {
            rows(EVENTS, this::measurement);
        }
        var beside =
                new Beside(
                        part.path(),
                        "",
                        (file, problem) ->
                                sink.damaged(new Damage(part.relative(file), "", problem)));
        tell(beside);
        return new Reading(Position.START, fingerprint, true);
    }

    private void tell(Beside beside) throws IOException {
        var id = RunFolder.idOfFolder(part.path());
        var draft = Facts.draft(id, part.relativePath());
        beside.tell(draft);
        var summary = new LinkedHashMap<>(Trees.flatten(beside.json("wandb-summary.json")));
        summary.keySet().removeIf(key -> key.startsWith("_"));
        Summary.numbers(summary, history);
        draft.from("wandb-summary.json").tags(Summary.texts(summary));
        head(beside.json("wandb-metadata.json"), draft.from("wandb-metadata.json"));
        sink.run(draft.from(RunFolder.OLD_HISTORY).points().facts());
        history.series().forEach((key, points) -> sink.points(id, key, points.toPoints()));
        system.forEach((key, points) -> sink.points(id, key, points.toPoints()));
        history.media().forEach(media -> sink.media(id, media));
    }

    private void head(Value metadata, Draft draft) {
        var folder = String.valueOf(part.path().getFileName());
        var started = Instants.parse(Metadata.text(metadata, "startedAt"));
        var status = status(metadata);
        draft.name(Metadata.text(metadata, "name"))
                .experiment(Metadata.text(metadata, "project"))
                .start(started == null ? Instants.ofFolder(folder) : started)
                .status(status);
        if (status != null) {
            draft.end(Instants.parse(Metadata.text(metadata, "heartbeatAt")));
        }
        tag(draft, "job_type", Metadata.text(metadata, "jobType"));
        tag(draft, "group", Metadata.text(metadata, "group"));
        tag(draft, NOTE, Metadata.text(metadata, "notes"));
    }

    private static void tag(Draft draft, String key, String text) {
        if (!text.isEmpty()) {
            draft.tag(key, text);
        }
    }

    private static @Nullable RunStatus status(Value metadata) {
        return switch (Metadata.text(metadata, "state")) {
            case "finished" -> RunStatus.FINISHED;
            case "failed", "crashed" -> RunStatus.FAILED;
            case "killed" -> RunStatus.KILLED;
            default -> null;
        };
    }

    private void measurement(Value.Table row) {
        double time = Trees.at(row, "_timestamp").number().orElse(Double.NaN);
        for (var entry : row.entries()) {
            var value = entry.value();
            if (entry.key().startsWith("system.")
                    && (value instanceof Value.Whole || value instanceof Value.Real)) {
                system.computeIfAbsent(
                                "system/" + entry.key().substring("system.".length()),
                                _ -> new PointBuffer())
                        .add(measured, time, value.number().orElse(Double.NaN));
            }
        }
        measured++;
    }

    /// Takes one row.
    @FunctionalInterface
    private interface Rows {
        void row(Value.Table row);
    }

    private void rows(String name, Rows rows) throws IOException {
        Path file = part.path().resolve(name);
        try (var lines = new OldLines(file)) {
            int count = 0;
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (++count % CANCEL_EVERY == 0) {
                    cancel.check();
                }
                row(file, lines, line, rows);
            }
        }
    }

    private void row(Path file, OldLines lines, String line, Rows rows) {
        try {
            if (!line.isBlank() && JsonReader.read(line) instanceof Value.Table row) {
                rows.row(row);
            } else if (!line.isBlank()) {
                throw new ConfigException("expected an object in braces");
            }
        } catch (ConfigException problem) {
            // The last line may not be written to its end yet.
            if (lines.isWhole()) {
                sink.damaged(
                        new Damage(
                                part.relative(file),
                                "line " + lines.number(),
                                "the row is no JSON: " + problem.getMessage()));
            }
        }
    }
}
