package io.trialdesk.format.mlflow;

import io.trialdesk.config.ConfigException;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// One reading of one run's folder. For one thread.
final class RunFolder {
    private static final int MOST_TEXT = 1 << 20;
    private static final int CHUNK = 8 << 20;

    /// Among the offsets of metrics, whose names never are a slash alone, the mark of what lies
    /// below the artifact folder.
    private static final String ARTIFACTS = "/";

    private static final String PATCH = "mlflow.source.git.diff";

    private final Part part;
    private final RunFiles files;
    private final Sink sink;
    private final Bytes bytes = new Bytes();

    RunFolder(Part part, RunFiles files, Sink sink) {
        this.part = part;
        this.files = files;
        this.sink = sink;
    }

    Reading read(Position from) throws IOException {
        var meta = meta(part.path());
        var facts = facts(meta);
        sink.run(facts);
        var tables = facts.tags().getOrDefault("mlflow.loggedArtifacts", "");
        var media = files.artifacts().media(part, tables);
        var before = offsets(from);
        boolean whole = before.isEmpty() || !continues(before);
        var position = new StringBuilder();
        position.append(files.artifacts().mark()).append(' ').append(ARTIFACTS).append('\n');
        for (var metric : files.metrics()) {
            long offset = whole ? 0 : before.getOrDefault(metric.key(), 0L);
            long next = readMetric(facts.id(), metric, offset);
            position.append(next).append(' ').append(metric.key()).append('\n');
        }
        if (whole) {
            media.forEach(found -> sink.media(facts.id(), found));
        }
        var status = facts.status();
        boolean over = status != null && status.isOver();
        var next = over ? Position.START : new Position(position.toString());
        return new Reading(next, files.fingerprint(), whole);
    }

    private MetaYaml meta(Path folder) throws IOException {
        var file = folder.resolve(RunFiles.META);
        try {
            return MetaYaml.parse(bytes.read(file, 0, MOST_TEXT).text());
        } catch (ConfigException problem) {
            throw new IOException(
                    RunFiles.META + " cannot be read: " + problem.getMessage(), problem);
        }
    }

    private Facts facts(MetaYaml meta) throws IOException {
        var id = first(meta.text("run_id"), meta.text("run_uuid"));
        if (id.isEmpty()) {
            throw new IOException(
                    RunFiles.META + " names no run_id: it is no run, or is being written just now");
        }
        Map<String, Value> params = new LinkedHashMap<>();
        for (var param : files.params()) {
            text(param, text -> params.put(param.key(), new Value.Text(text)));
        }
        Map<String, String> tags = new LinkedHashMap<>();
        for (var tag : files.tags()) {
            text(tag, text -> tags.put(tag.key(), text));
        }
        var experiment = experiment();
        var draft =
                Facts.draft(id, part.relativePath())
                        .from(RunFiles.META)
                        .name(
                                first(
                                        meta.text("run_name"),
                                        tags.getOrDefault("mlflow.runName", ""),
                                        id))
                        .status(Statuses.parse(meta.text("status")))
                        .start(meta.time("start_time"))
                        .end(meta.time("end_time"))
                        .deleted(meta.isDeleted() || (experiment != null && experiment.isDeleted()))
                        .experiment(meta.text("experiment_id"))
                        .from("../" + RunFiles.META)
                        .experiment(experiment == null ? null : experiment.text("name"))
                        .from("params")
                        .params(params)
                        .from("metrics")
                        .points();
        tell(draft, tags);
        return draft.facts();
    }

    private void tell(Draft draft, Map<String, String> tags) throws IOException {
        var lineage = FolderLineage.of(part.path(), files);
        lineage.lineage().tell(draft.from("inputs"));
        draft.from("tags").tags(tags).parent(tags.get("mlflow.parentRunId"));
        Circumstances.ofTags(draft, tags);
        if (tags.containsKey(PATCH)) {
            draft.provenance(Provenance.GIT_PATCH, "tags/" + PATCH);
        }
        Circumstances.ofModels(draft, part, files.artifacts().models());
        Circumstances.ofModels(draft, part, lineage.models());
    }

    private static String first(String... texts) {
        for (var text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private @Nullable MetaYaml experiment() throws IOException {
        var parent = part.path().getParent();
        if (parent == null || !Files.isRegularFile(parent.resolve(RunFiles.META))) {
            return null;
        }
        try {
            return meta(parent);
        } catch (IOException problem) {
            var file = part.relative(part.path()) + "/../" + RunFiles.META;
            sink.damaged(new Damage(file, "", String.valueOf(problem.getMessage())));
            return null;
        }
    }

    private void text(RunFiles.Entry entry, Consumer<String> found) throws IOException {
        try {
            int size = (int) Math.min(entry.size(), MOST_TEXT);
            found.accept(bytes.read(entry.path(), 0, size).text());
            if (entry.size() > MOST_TEXT) {
                damaged(entry, "", "a value of more than 1 MB is shown up to there");
            }
        } catch (FileNotFoundException gone) {
            damaged(entry, "", "it vanished while it was read, or may not be read");
        }
    }

    private long readMetric(String run, RunFiles.Entry metric, long from) throws IOException {
        var lines = new MetricLines();
        long at = from;
        try {
            for (boolean more = true; more; ) {
                long base = at;
                bytes.read(metric.path(), at, (int) Math.min(CHUNK, metric.size() - at));
                at +=
                        lines.read(
                                bytes.array(),
                                0,
                                bytes.length(),
                                (offset, line) -> badLine(metric, base + offset, line));
                more = bytes.length() == CHUNK && at > base;
                if (bytes.length() == CHUNK && at == base) {
                    damaged(metric, "byte " + at, "a line of more than 8 MB, the rest is left out");
                }
            }
        } catch (FileNotFoundException gone) {
            damaged(metric, "", "it vanished while it was read, or may not be read");
        }
        if (lines.points().size() > 0) {
            sink.points(run, metric.key(), lines.points().toPoints());
        }
        return at;
    }

    private void badLine(RunFiles.Entry metric, long at, String line) {
        damaged(metric, "byte " + at, "expected 'timestamp value step', found '" + line + "'");
    }

    private void damaged(RunFiles.Entry entry, String where, String problem) {
        sink.damaged(new Damage(part.relative(entry.path()), where, problem));
    }

    private static Map<String, Long> offsets(Position position) {
        Map<String, Long> offsets = new HashMap<>();
        position.text()
                .lines()
                .forEach(
                        line -> {
                            int blank = line.indexOf(' ');
                            offsets.put(
                                    line.substring(blank + 1), Long.parseLong(line, 0, blank, 10));
                        });
        return offsets;
    }

    /// Whether every metric read before is still there and has not shrunk, and the artifacts are as
    /// they were.
    private boolean continues(Map<String, Long> before) {
        var mark = before.remove(ARTIFACTS);
        if (mark == null || mark != files.artifacts().mark()) {
            return false;
        }
        Map<String, Long> sizes = new HashMap<>();
        files.metrics().forEach(metric -> sizes.put(metric.key(), metric.size()));
        return before.entrySet().stream()
                .allMatch(was -> sizes.getOrDefault(was.getKey(), -1L) >= was.getValue());
    }
}
