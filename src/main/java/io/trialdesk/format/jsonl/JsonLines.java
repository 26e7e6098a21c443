package io.trialdesk.format.jsonl;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Metric logs in JSON lines. A file with one of the usual names is its folder's run, with the
/// configuration beside it, and one whose first line tells of a run's start owns the folder. Any
/// other `*.jsonl` is a run by itself when its first line tells of a start, and is proposed when it
/// looks like a log of metrics.
public final class JsonLines implements Format {
    public static final String NAME = "jsonl";

    private static final Set<String> USUAL =
            Set.of("metrics.jsonl", "log.jsonl", "logs.jsonl", "history.jsonl", "train.jsonl");
    private static final List<String> CONFIGS =
            List.of(
                    "config.yaml",
                    "config.yml",
                    "config.json",
                    "hparams.yaml",
                    "params.yaml",
                    "params.json",
                    "args.json");

    /// Names under which other formats keep what they read themselves.
    private static final Set<String> OTHERS = Set.of("trainer_log.jsonl");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        List<String> logs = new ArrayList<>();
        for (var entry : folder.entries()) {
            if (!entry.isFolder() && entry.size() > 0 && isLog(entry.name())) {
                logs.add(entry.name());
            }
        }
        if (logs.isEmpty()) {
            return Claim.NONE;
        }
        var main = logs.stream().filter(USUAL::contains).findFirst();
        List<Part> parts = new ArrayList<>();
        for (var log : logs) {
            boolean isFolder = main.filter(log::equals).isPresent();
            var kind = MetricTable.of(folder.path().resolve(log), isFolder ? 1 : 2);
            if (kind != MetricTable.Kind.NONE) {
                parts.add(isFolder ? ofFolder(folder, log, kind) : ofFile(folder, log, kind));
            }
        }
        return new Claim(parts, Set.of());
    }

    private static boolean isLog(String name) {
        return (name.endsWith(".jsonl") || name.endsWith(".ndjson")) && !OTHERS.contains(name);
    }

    private static Part ofFolder(Folder folder, String log, MetricTable.Kind kind) {
        List<String> files = new ArrayList<>();
        files.add(log);
        CONFIGS.stream().filter(folder::hasFile).forEach(files::add);
        var role = kind == MetricTable.Kind.RUN ? Part.Role.RUN : Part.Role.LOG;
        return new Part(NAME, folder.source(), folder.path(), role, files);
    }

    private static Part ofFile(Folder folder, String log, MetricTable.Kind kind) {
        var path = folder.path().resolve(log);
        var role = kind == MetricTable.Kind.RUN ? Part.Role.LOG : Part.Role.PROPOSAL;
        return new Part(NAME, folder.source(), path, role, List.of());
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        var sum = new Fingerprint();
        if (part.files().isEmpty()) {
            return sum.file(part.path()).value();
        }
        for (var file : part.files()) {
            sum.file(part.path().resolve(file));
        }
        return sum.value();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        long fingerprint = fingerprint(part);
        return new LogReading(part, sink, cancel).read(from, fingerprint);
    }
}
