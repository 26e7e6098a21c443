package io.trialdesk.format.mmengine;

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
import java.util.stream.Stream;

/// Runs of MMEngine (MMDetection, MMSegmentation and others), each a folder named by its time with
/// `vis_data/scalars.json` in it, which holds JSON lines despite its name.
public final class MmEngine implements Format {
    public static final String NAME = "mmengine";

    private static final String FOLDER = "vis_data";
    static final String CONFIG = FOLDER + "/config.py";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder folder) {
        if (!folder.hasFolder(FOLDER)) {
            return Claim.NONE;
        }
        var name = folder.path().getFileName() + "";
        var rows =
                Stream.of(FOLDER + "/scalars.json", FOLDER + "/" + name + ".json")
                        .filter(file -> isThere(folder, file))
                        .findFirst();
        if (rows.isEmpty()) {
            return Claim.NONE;
        }
        List<String> files =
                Stream.of(rows.get(), CONFIG, name + ".log")
                        .filter(file -> isThere(folder, file))
                        .toList();
        return Claim.of(new Part(NAME, folder.source(), folder.path(), Part.Role.RUN, files));
    }

    private static boolean isThere(Folder folder, String file) {
        return Files.isRegularFile(folder.path().resolve(file));
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
        return new WorkFolder(part, sink, cancel).read(from, fingerprint);
    }
}
