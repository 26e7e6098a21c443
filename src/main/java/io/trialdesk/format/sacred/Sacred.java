package io.trialdesk.format.sacred;

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
import java.util.List;

/// Runs of Sacred's FileStorageObserver, each a numbered folder with `run.json`, `config.json` and
/// `cout.txt`. All its JSON files are written anew at every heartbeat, so each is read whole.
public final class Sacred implements Format {
    public static final String NAME = "sacred";

    static final String RUN = "run.json";
    static final String CONFIG = "config.json";
    static final String METRICS = "metrics.json";
    static final String INFO = "info.json";
    static final String CONSOLE = "cout.txt";
    private static final List<String> FILES = List.of(RUN, CONFIG, METRICS, INFO, CONSOLE);

    @Override
    public String name() {
        return NAME;
    }

    /// By names alone: the contents are incomplete for moments, in which the run must not vanish.
    @Override
    public Claim claim(Folder folder) {
        boolean isRun = folder.hasFile(RUN) && folder.hasFile(CONFIG) && folder.hasFile(CONSOLE);
        return isRun
                ? Claim.of(
                        new Part(
                                NAME,
                                folder.source(),
                                folder.path(),
                                Part.Role.RUN,
                                FILES.stream().filter(folder::hasFile).toList()))
                : Claim.NONE;
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
        return new SacredRun(part, sink).read(from, fingerprint);
    }
}
