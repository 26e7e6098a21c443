package io.trialdesk.format.lightning;

import io.trialdesk.format.Folder;
import io.trialdesk.format.Part;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The event file beside Lightning's own files. It is another format's to read; here its first
/// record, which holds the time of its making, tells the run from others.
final class EventFile {
    /// The record of the file's version: eight bytes of length, four of checksum, 24 of payload.
    private static final int RECORD = 36;

    private EventFile() {}

    static List<String> names(Folder folder) {
        return folder.files(EventFile::isEventFile);
    }

    private static boolean isEventFile(String name) {
        return name.contains("tfevents") && !name.endsWith(".profile-empty");
    }

    static Optional<String> origin(Part part) throws IOException {
        var file = part.files().stream().filter(EventFile::isEventFile).findFirst();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(part.path().resolve(file.get()))) {
            var first = in.readNBytes(RECORD);
            return first.length == RECORD
                    ? Optional.of(HexFormat.of().formatHex(first))
                    : Optional.empty();
        }
    }
}
