package io.trialdesk.format.mlflow;

import io.trialdesk.format.Draft;
import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.format.sqlite.Sqlite;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The artifact folders of the runs in a database, as far as they are at hand.
final class RunPlaces {
    private final Part part;
    private final Places places;
    private final Map<String, Path> folders = new HashMap<>();
    private final Fingerprint sum = new Fingerprint();

    private RunPlaces(Part part) {
        this.part = part;
        places = new Places(part);
    }

    static RunPlaces of(Connection database, Part part) throws SQLException, IOException {
        var found = new RunPlaces(part);
        if (!Sqlite.columns(database, "runs").contains("artifact_uri")) {
            return found;
        }
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT run_uuid, artifact_uri FROM runs")) {
            while (rows.next()) {
                found.add(rows.getString(1), rows.getString(2));
            }
        }
        for (var folder : found.folders.entrySet()) {
            found.sum.add(folder.getKey(), Artifacts.of(folder.getValue()).mark(), 0);
        }
        return found;
    }

    private void add(String run, @Nullable String location) {
        places.of(location)
                .filter(Files::isDirectory)
                .ifPresent(folder -> folders.put(run, folder));
    }

    /// A number that changes with the artifacts of any run.
    long mark() {
        return sum.value();
    }

    /// Adds what the artifacts say of a run and hands it over, its pictures and texts too when they
    /// are wanted.
    void tell(
            Draft draft,
            String run,
            String tables,
            @Nullable DatabaseLineage lineage,
            Sink sink,
            boolean withMedia)
            throws IOException {
        var folder = folders.get(run);
        var artifacts = folder == null ? Artifacts.none() : Artifacts.of(folder);
        List<Path> models = new ArrayList<>(artifacts.models());
        if (lineage != null) {
            lineage.lineage().tell(draft.from(""));
            lineage.models().forEach(at -> places.of(at).ifPresent(models::add));
        }
        Circumstances.ofModels(draft, part, models);
        sink.run(draft.facts());
        if (withMedia) {
            artifacts.media(part, tables).forEach(found -> sink.media(run, found));
        }
    }
}
