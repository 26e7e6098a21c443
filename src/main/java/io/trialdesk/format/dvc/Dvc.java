package io.trialdesk.format.dvc;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Projects of DVC. The work tree is one run, together with the DVCLive folder in it; the
/// experiments in git are runs too, each below the commit it began from. A DVCLive folder anywhere
/// else is a run by itself.
public final class Dvc implements Format {
    public static final String NAME = "dvc";

    static final String PIPELINE = "dvc.yaml";
    private static final String PRIVATE = ".dvc";
    private static final List<String> FILES =
            List.of(PIPELINE, "dvc.lock", Declared.PARAMS, LiveFolder.METRICS);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        List<Part> parts = new ArrayList<>();
        Set<String> closed = Set.of();
        if (folder.hasFile(PIPELINE)) {
            closed = liveFolders(folder);
            List<String> files = new ArrayList<>(FILES.stream().filter(folder::hasFile).toList());
            closed.stream().sorted().map(name -> name + "/").forEach(files::add);
            if (files.size() > 1 || folder.hasFolder(PRIVATE)) {
                parts.add(log(folder, files));
            }
        } else if (LiveFolder.is(folder)) {
            parts.add(log(folder, List.of("")));
            closed = Set.of(LiveFolder.PLOTS);
        }
        if (folder.hasFolder(PRIVATE) && Experiments.areIn(folder.path())) {
            var inside = folder.path().resolve(PRIVATE);
            parts.add(new Part(NAME, folder.source(), inside, Part.Role.STORE));
        }
        return new Claim(parts, closed);
    }

    private static Part log(Folder folder, List<String> files) {
        return new Part(NAME, folder.source(), folder.path(), Part.Role.LOG, files);
    }

    private static Set<String> liveFolders(Folder folder) {
        return folder.entries().stream()
                .filter(Folder.Entry::isFolder)
                .map(Folder.Entry::name)
                .filter(name -> LiveFolder.is(folder.path().resolve(name)))
                .collect(Collectors.toSet());
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        if (part.role() == Part.Role.STORE) {
            return Experiments.fingerprint(Experiments.above(part.path()));
        }
        var sum = new Fingerprint();
        for (var file : part.files()) {
            var path = part.path().resolve(file);
            if (Files.isRegularFile(path)) {
                sum.file(path);
            } else {
                for (var inside : new DiskTree(path).below("")) {
                    sum.file(path.resolve(inside));
                }
            }
        }
        return sum.value();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        long fingerprint = fingerprint(part);
        return part.role() == Part.Role.STORE
                ? new Experiments(part, sink, cancel).read(fingerprint)
                : new WorkTree(part, sink).read(from, fingerprint);
    }
}
