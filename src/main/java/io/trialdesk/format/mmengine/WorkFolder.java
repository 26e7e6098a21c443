package io.trialdesk.format.mmengine;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.ConfigFiles;
import io.trialdesk.config.Syntax;
import io.trialdesk.config.Trees;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.jsonl.Row;
import io.trialdesk.format.jsonl.RowLog;
import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Provenance;
import io.trialdesk.series.PointBuffer;
import io.trialdesk.work.Cancel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/// One reading of one work folder. Rows of training count iterations; in training by epochs, rows
/// of validation count epochs. For one thread.
final class WorkFolder {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");
    private static final String STEP = "step";

    private final Part part;
    private final Sink sink;
    private final Cancel cancel;
    private final Map<String, PointBuffer> series = new LinkedHashMap<>();

    WorkFolder(Part part, Sink sink, Cancel cancel) {
        this.part = part;
        this.sink = sink;
        this.cancel = cancel;
    }

    Reading read(Position from, long fingerprint) throws IOException {
        var rows = part.files().getFirst();
        var log = new RowLog(part, part.path().resolve(rows), ".", sink, cancel);
        var before = log.continued(from);
        var reached = log.read(before, this::take);
        var facts = facts(rows);
        sink.run(facts);
        series.forEach((key, points) -> sink.points(facts.id(), key, points.toPoints()));
        return new Reading(reached.position(), fingerprint, before.offset() == 0);
    }

    private void take(Row row) {
        var step = row.numbers().get(STEP);
        if (step == null) {
            return;
        }
        row.numbers()
                .forEach(
                        (key, value) -> {
                            if (!key.equals(STEP)) {
                                series.computeIfAbsent(key, _ -> new PointBuffer())
                                        .add(step.longValue(), Double.NaN, value);
                            }
                        });
    }

    private Facts facts(String rows) throws IOException {
        var stamp = name(part.path());
        var above = part.path().getParent();
        var work = above == null ? "" : name(above);
        var id = new Origin(MmEngine.NAME).and(work).and(stamp).id();
        var draft = Facts.draft(id, part.relativePath()).derivedId();
        draft.name(work.isEmpty() ? stamp : work + "/" + stamp).experiment(work);
        draft.start(start(stamp)).from(rows).points();
        config(draft);
        for (var file : part.files()) {
            if (file.endsWith(".log")) {
                draft.from(file).provenance(Provenance.CONSOLE, file);
            }
        }
        return draft.facts();
    }

    /// What the configuration came to, as MMEngine writes it down at the start.
    private void config(Draft draft) throws IOException {
        if (!part.files().contains(MmEngine.CONFIG)) {
            return;
        }
        try {
            var tree = ConfigFiles.read(part.path().resolve(MmEngine.CONFIG), Syntax.PYTHON);
            var params = Trees.flatten(tree);
            draft.from(MmEngine.CONFIG).params(params).layer(ConfigLayer.Kind.FILE, params);
        } catch (ConfigException problem) {
            sink.damaged(new Damage(part.located(MmEngine.CONFIG), "", problem.getMessage() + ""));
        }
    }

    /// The folder is named by the local time of its machine.
    private static @Nullable Instant start(String stamp) {
        try {
            return LocalDateTime.parse(stamp, STAMP).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static String name(Path path) {
        var name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
