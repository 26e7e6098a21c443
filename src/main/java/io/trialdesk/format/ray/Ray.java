package io.trialdesk.format.ray;

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
import java.util.List;
import java.util.Optional;

/// Trials of Ray Tune, each a folder with `params.json` and `result.json` or `progress.csv`. The
/// folder above it, the experiment, says how each trial ended.
public final class Ray implements Format {
    public static final String NAME = "ray";

    static final String PARAMS = "params.json";
    static final String ROWS = "result.json";
    static final String TABLE = "progress.csv";
    static final String ERROR = "error.txt";
    private static final List<String> FILES = List.of(PARAMS, ROWS, TABLE, ERROR);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder folder) {
        boolean isTrial = folder.hasFile(PARAMS) && (folder.hasFile(ROWS) || folder.hasFile(TABLE));
        if (!isTrial) {
            return Claim.NONE;
        }
        var files = FILES.stream().filter(folder::hasFile).toList();
        return Claim.of(new Part(NAME, folder.source(), folder.path(), Part.Role.RUN, files));
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        var sum = new Fingerprint();
        for (var file : part.files()) {
            sum.file(part.path().resolve(file));
        }
        Optional<java.nio.file.Path> experiment = Experiment.newest(part);
        if (experiment.isPresent() && Files.exists(experiment.get())) {
            sum.file(experiment.get());
        }
        return sum.value();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        long fingerprint = fingerprint(part);
        return new TrialReading(part, sink, cancel).read(from, fingerprint);
    }
}
