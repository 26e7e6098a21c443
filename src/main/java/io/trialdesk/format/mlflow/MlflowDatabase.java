package io.trialdesk.format.mlflow;

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

/// MLflow's SQLite database (`mlflow.db`), opened strictly read-only. Other databases in a folder
/// are passed over; of one that the user names and that cannot be read, it is said why.
final class MlflowDatabase implements Format {
    @Override
    public String name() {
        return Mlflow.NAME;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (var entry : folder.entries()) {
            if (!entry.isFolder() && isDatabaseName(entry.name())) {
                var file = folder.path().resolve(entry.name());
                boolean isNamed = folder.entries().size() == 1 && !isOfAnotherTool(file);
                if (isNamed || entry.name().equals("mlflow.db") || holdsRuns(file)) {
                    parts.add(new Part(Mlflow.NAME, folder.source(), file, Part.Role.STORE));
                }
            }
        }
        return new Claim(parts, Set.of());
    }

    private static boolean isDatabaseName(String name) {
        return name.endsWith(".db") || name.endsWith(".sqlite") || name.endsWith(".sqlite3");
    }

    /// Whether a database can be read and is surely not MLflow's, so that others may know it. One
    /// that cannot be read is said to be so when the user names it.
    private static boolean isOfAnotherTool(Path file) throws IOException {
        if (!Sqlite.isDatabase(file)) {
            return false;
        }
        try (var database = Sqlite.open(file)) {
            return !Tracking.isThere(database.connection());
        } catch (SQLException unreadable) {
            return false;
        }
    }

    private static boolean holdsRuns(Path file) {
        try {
            if (!Sqlite.isDatabase(file)) {
                return false;
            }
            try (var database = Sqlite.open(file)) {
                return Tracking.isThere(database.connection());
            }
        } catch (IOException | SQLException unreadable) {
            // A database with another name is claimed only when it is surely MLflow's.
            return false;
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
        if (!Sqlite.isDatabase(part.path())) {
            throw new IOException("it is no SQLite database, so it cannot be MLflow's");
        }
        try (var database = Sqlite.open(part.path())) {
            if (!Tracking.isThere(database.connection())) {
                throw new IOException(
                        "it is a database, but not MLflow's: it has no tables 'runs' and"
                                + " 'experiments'");
            }
            return new Tracking(database.connection(), part, sink, cancel).read(from, fingerprint);
        } catch (SQLException problem) {
            throw new IOException(Sqlite.sentence(problem), problem);
        }
    }
}
