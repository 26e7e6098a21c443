package io.trialdesk.format.trackio;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.sqlite.Sqlite;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The databases of trackio: `<project>.db` with the runs of one project, opened strictly
/// read-only.
public final class Trackio implements Format {
    public static final String NAME = "trackio";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (var entry : folder.entries()) {
            if (entry.isFolder() || !entry.name().endsWith(".db")) {
                continue;
            }
            var file = folder.path().resolve(entry.name());
            if (isOurs(file)) {
                parts.add(new Part(NAME, folder.source(), file, Part.Role.STORE));
            }
        }
        return parts.isEmpty() ? Claim.NONE : new Claim(parts, Set.of("media"));
    }

    private static boolean isOurs(Path file) {
        try {
            if (!Sqlite.isDatabase(file)) {
                return false;
            }
            try (var database = Sqlite.open(file)) {
                return Project.isThere(database);
            }
        } catch (IOException | SQLException unreadable) {
            // Only a database that is surely trackio's is claimed.
            return false;
        }
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        var sum = new Fingerprint().file(part.path());
        var log = part.path().resolveSibling(part.path().getFileName() + "-wal");
        return Files.exists(log) ? sum.file(log).value() : sum.value();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        long fingerprint = fingerprint(part);
        try (var database = Sqlite.open(part.path())) {
            return new Project(database, part, sink, cancel).read(from, fingerprint);
        } catch (SQLException problem) {
            throw new IOException(Sqlite.sentence(problem), problem);
        }
    }
}
