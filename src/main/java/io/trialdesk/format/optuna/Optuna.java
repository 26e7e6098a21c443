package io.trialdesk.format.optuna;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.json.Rewritten;
import io.trialdesk.format.sqlite.Sqlite;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Studies of Optuna in an SQLite database, opened strictly read-only, or in a journal file.
public final class Optuna implements Format {
    public static final String NAME = "optuna";

    private static final String JOURNAL = "{\"op_code\"";
    private static final Set<String> DATABASES = Set.of("db", "sqlite", "sqlite3");
    private static final Set<String> JOURNALS = Set.of("log", "journal", "jsonl");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (var entry : folder.entries()) {
            if (!entry.isFolder() && entry.size() > 0) {
                var ending = entry.name().substring(entry.name().lastIndexOf('.') + 1);
                boolean holds =
                        (DATABASES.contains(ending)
                                        && holdsStudies(folder.path().resolve(entry.name())))
                                || (JOURNALS.contains(ending)
                                        && isJournal(folder.path().resolve(entry.name())));
                if (holds) {
                    parts.add(
                            new Part(
                                    NAME,
                                    folder.source(),
                                    folder.path().resolve(entry.name()),
                                    Part.Role.STORE));
                }
            }
        }
        return new Claim(parts, Set.of());
    }

    private static boolean holdsStudies(Path file) {
        try {
            if (!Sqlite.isDatabase(file)) {
                return false;
            }
            try (var database = Sqlite.open(file)) {
                return StudyDatabase.isThere(database);
            }
        } catch (IOException | SQLException unreadable) {
            // A database is claimed only when it is surely Optuna's.
            return false;
        }
    }

    /// Every line of a journal begins alike.
    static boolean isJournal(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var begin = new String(in.readNBytes(JOURNAL.length()), StandardCharsets.ISO_8859_1);
            return begin.equals(JOURNAL);
        }
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        var sum = new Fingerprint().file(part.path());
        var log = part.path().resolveSibling(part.path().getFileName() + "-wal");
        if (Files.exists(log)) {
            sum.file(log);
        }
        return sum.value();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        long fingerprint = fingerprint(part);
        var studies =
                Sqlite.isDatabase(part.path())
                        ? ofDatabase(part.path(), cancel)
                        : new Journal(part, sink, cancel).studies();
        for (var study : studies) {
            cancel.check();
            new StudyTelling(part, study).tell(sink);
        }
        return Rewritten.whole(fingerprint);
    }

    private static List<Study> ofDatabase(Path file, Cancel cancel) throws IOException {
        try (var database = Sqlite.open(file)) {
            return new StudyDatabase(database, cancel).studies();
        } catch (SQLException problem) {
            throw new IOException(Sqlite.sentence(problem), problem);
        }
    }
}
