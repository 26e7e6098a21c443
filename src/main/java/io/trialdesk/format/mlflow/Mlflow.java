package io.trialdesk.format.mlflow;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// MLflow without a server, in both its forms: the folder tree (`mlruns`) and the SQLite database
/// (`mlflow.db`).
public final class Mlflow implements Format {
    public static final String NAME = "mlflow";

    private final Format folder = new MlflowFolder();
    private final Format database = new MlflowDatabase();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder met) throws IOException {
        var asFolder = folder.claim(met);
        var asDatabase = database.claim(met);
        if (asDatabase.isNone()) {
            return asFolder;
        }
        List<Part> parts = new ArrayList<>(asFolder.parts());
        parts.addAll(asDatabase.parts());
        Set<String> closed = new HashSet<>(asFolder.closed());
        closed.addAll(asDatabase.closed());
        return new Claim(parts, closed);
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        return of(part).fingerprint(part);
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        return of(part).read(part, from, sink, cancel);
    }

    private Format of(Part part) {
        return part.role() == Part.Role.STORE ? database : folder;
    }
}
