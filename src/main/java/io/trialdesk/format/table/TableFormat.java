package io.trialdesk.format.table;

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
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A format of the engine.
final class TableFormat implements Format {
    private final Profile profile;

    TableFormat(Profile profile) {
        this.profile = profile;
    }

    @Override
    public String name() {
        return profile.name();
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        return profile.detection().claim(new Candidates(profile.name(), folder));
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        var sum = new Fingerprint();
        for (var file : files(part)) {
            sum.file(part.path().resolve(file));
        }
        return sum.value();
    }

    /// Its files relative to its path; one without a name when it is a file itself.
    static List<String> files(Part part) {
        return part.files().isEmpty() ? List.of("") : part.files();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        long fingerprint = fingerprint(part);
        var before = Marks.parse(from);
        boolean goesOn = !before.isStart() && continues(part, before);
        var marks = goesOn ? before : new Marks();
        return new PartReading(profile, part, marks, sink, cancel).read(fingerprint);
    }

    /// Whether every file that was read before is still there and continues what it was.
    private boolean continues(Part part, Marks before) throws IOException {
        for (var file : before.files()) {
            var rows = files(part).contains(file) ? profile.kinds().of(part, file) : null;
            if (rows == null || rows.isEmpty()) {
                return false;
            }
            try (var channel = open(part, file)) {
                if (!rows.get().continues(channel, before.of(file))) {
                    return false;
                }
            } catch (NoSuchFileException gone) {
                return false;
            }
        }
        return true;
    }

    static FileChannel open(Part part, String file) throws IOException {
        return FileChannel.open(part.path().resolve(file), StandardOpenOption.READ);
    }
}
