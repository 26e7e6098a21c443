package io.trialdesk.format.hydra;

import io.trialdesk.config.Trees;
import io.trialdesk.format.Claim;
import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/// Jobs of Hydra, each a folder with `.hydra/config.yaml` in it. The folder of a sweep is no run:
/// it has neither points nor a configuration of its own, and would stand among its jobs as an empty
/// one. Its jobs carry its name as a tag to group them by, with what the sweep was asked for and
/// found.
public final class Hydra implements Format {
    public static final String NAME = "hydra";

    private static final String FOLDER = ".hydra";
    private static final int MOST_LOGS = 20;
    private static final List<String> FILES =
            List.of(Job.CONFIG, Job.OVERRIDES, Job.HYDRA, Job.MULTIRUN, Job.RESULTS);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean holdsPoints() {
        return false;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        if (!folder.hasFolder(FOLDER)) {
            return Claim.NONE;
        }
        var part = new Part(NAME, folder.source(), folder.path(), Part.Role.RUN);
        if (!Files.isRegularFile(folder.path().resolve(Job.CONFIG))) {
            return Claim.NONE;
        }
        var logs =
                folder.entries().stream()
                        .filter(entry -> !entry.isFolder() && entry.name().endsWith(".log"))
                        .map(Folder.Entry::name)
                        .limit(MOST_LOGS);
        var files = Stream.concat(FILES.stream().filter(file -> isThere(part, file)), logs);
        return Claim.of(
                new Part(NAME, folder.source(), folder.path(), Part.Role.RUN, files.toList()),
                FOLDER);
    }

    /// Whether it is there and in the source.
    private static boolean isThere(Part part, String file) {
        var path = part.path().resolve(file).normalize();
        return path.startsWith(part.source().normalize()) && Files.isRegularFile(path);
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        var sum = new Fingerprint();
        for (var file : part.files()) {
            sum.file(part.path().resolve(file));
        }
        return sum.value();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        long fingerprint = fingerprint(part);
        var files = new JobFiles(part);
        sink.run(new Job(part, files).facts());
        return new Reading(Position.START, fingerprint, true);
    }

    /// A text at a path of keys, empty when it is missing, null or `???`.
    static String textAt(Value tree, String... path) {
        var found = Trees.at(tree, path);
        boolean absent = found instanceof Value.Nothing || found.text().equals("???");
        return absent ? "" : found.text();
    }
}
