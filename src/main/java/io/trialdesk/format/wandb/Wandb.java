package io.trialdesk.format.wandb;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The folders that Weights & Biases leaves on disk for every run, offline or online. A run that
/// was resumed has several, which are one run here. A log by itself is a run too. Below another
/// run's folder (a Hydra job's) it is one more source of that run.
public final class Wandb implements Format {
    public static final String NAME = "wandb";

    private static final Set<String> OWN = Set.of("logs", "tmp", "files");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        var log = RunFolder.log(folder);
        boolean isRun = RunFolder.isName(String.valueOf(folder.path().getFileName()));
        if (log.isEmpty()) {
            return isRun && folder.hasFile(RunFolder.OLD_HISTORY)
                    ? Claim.of(part(folder, List.of(RunFolder.OLD_HISTORY)), "media")
                    : Claim.NONE;
        }
        boolean alone = folder.entries().size() == 1;
        return isRun && !alone ? run(folder, log.get()) : files(folder);
    }

    private static Claim run(Folder folder, String log) throws IOException {
        var same = RunFolder.ofSameRun(folder, log);
        if (!same.isEmpty() && !same.getFirst().equals(folder.path())) {
            return new Claim(List.of(), OWN);
        }
        List<String> logs = new ArrayList<>();
        logs.add(log);
        for (var other : same.subList(Math.min(1, same.size()), same.size())) {
            logs.add("../" + other.getFileName() + "/" + log);
        }
        return new Claim(List.of(part(folder, logs)), OWN);
    }

    private static Part part(Folder folder, List<String> files) {
        return new Part(NAME, folder.source(), folder.path(), Part.Role.LOG, files);
    }

    /// Logs that were copied out of their folders, or one that the user names.
    private static Claim files(Folder folder) {
        List<Part> parts = new ArrayList<>();
        for (var entry : folder.entries()) {
            if (!entry.isFolder() && RunFolder.isLog(entry.name())) {
                var path = folder.path().resolve(entry.name());
                parts.add(new Part(NAME, folder.source(), path, Part.Role.LOG));
            }
        }
        return new Claim(parts, Set.of());
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        var sum = new Fingerprint();
        for (var file : files(part)) {
            sum.file(file);
            var beside = new Beside(folder(file), "", (_, _) -> {});
            sum.add("beside", beside.fingerprint(), 0);
        }
        var events = part.path().resolve("wandb-events.jsonl");
        return Files.exists(events) ? sum.file(events).value() : sum.value();
    }

    private static Path folder(Path file) {
        return RunFolder.isLog(file.toString())
                ? file.resolveSibling("files")
                : file.resolveSibling("");
    }

    private static List<Path> files(Part part) {
        return part.files().isEmpty()
                ? List.of(part.path())
                : part.files().stream().map(name -> part.path().resolve(name).normalize()).toList();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        long fingerprint = fingerprint(part);
        var files = files(part);
        return RunFolder.isLog(files.getFirst().toString())
                ? new LogReading(part, files, cancel).read(from, sink, fingerprint)
                : new OldReading(part, sink, cancel).read(fingerprint);
    }
}
