package io.trialdesk.format.hydra;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.Dialect;
import io.trialdesk.config.Trees;
import io.trialdesk.config.YamlReader;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Jobs of Hydra, each a folder with `.hydra/config.yaml` in it. The folder of a sweep is no run;
/// its numbered children are.
public final class Hydra implements Format {
    public static final String NAME = "hydra";

    private static final String FOLDER = ".hydra";
    private static final List<String> FILES =
            List.of("config.yaml", "overrides.yaml", "hydra.yaml");

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
        var inside = folder.path().resolve(FOLDER);
        if (!Files.isRegularFile(inside.resolve(FILES.getFirst()))) {
            return Claim.NONE;
        }
        var files = FILES.stream().filter(f -> Files.isRegularFile(inside.resolve(f))).toList();
        return Claim.of(
                new Part(NAME, folder.source(), folder.path(), Part.Role.RUN, files), FOLDER);
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        var sum = new Fingerprint();
        for (var file : part.files()) {
            sum.file(part.path().resolve(FOLDER).resolve(file));
        }
        return sum.value();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        long fingerprint = fingerprint(part);
        var job =
                new Job(
                        part,
                        text(part, "config.yaml"),
                        text(part, "overrides.yaml"),
                        text(part, "hydra.yaml"));
        sink.run(
                job.facts(
                        tree(part, "config.yaml", job.config()),
                        tree(part, "overrides.yaml", job.overrides()),
                        tree(part, "hydra.yaml", job.hydra())));
        return new Reading(Position.START, fingerprint, true);
    }

    /// Empty when there is no such file.
    private static String text(Part part, String file) throws IOException {
        return part.files().contains(file)
                ? Files.readString(path(part, file), StandardCharsets.UTF_8)
                : "";
    }

    private static Value tree(Part part, String file, String text) throws IOException {
        try {
            return text.isEmpty() ? Value.Nothing.NULL : YamlReader.read(text, Dialect.OMEGACONF);
        } catch (ConfigException problem) {
            var where = part.relative(path(part, file));
            throw new IOException(where + " cannot be read: " + problem.getMessage(), problem);
        }
    }

    private static Path path(Part part, String file) {
        return part.path().resolve(FOLDER).resolve(file);
    }

    /// A text at a path of keys, empty when it is missing, null or `???`.
    static String textAt(Value tree, String... path) {
        var found = Trees.at(tree, path);
        boolean absent = found instanceof Value.Nothing || found.text().equals("???");
        return absent ? "" : found.text();
    }
}
