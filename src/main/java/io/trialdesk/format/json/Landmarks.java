package io.trialdesk.format.json;

import io.trialdesk.format.json.JsonWalk.Found;
import io.trialdesk.format.json.JsonWalk.Resume;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Looks for the next place in a damaged document at which it can be read on.
final class Landmarks {
    private Landmarks() {}

    /// The first line after an offset that begins as one of the places does; null when there is
    /// none.
    static @Nullable Found next(Path file, long after, List<Resume> resumes) throws IOException {
        if (resumes.isEmpty()) {
            return null;
        }
        int longest = resumes.stream().mapToInt(r -> r.line().length()).max().orElse(0);
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.skipNBytes(after);
            long at = after;
            for (int b = in.read(); b >= 0; b = in.read()) {
                at++;
                if (b == '\n') {
                    in.mark(longest);
                    var line = new String(in.readNBytes(longest), StandardCharsets.ISO_8859_1);
                    in.reset();
                    for (var resume : resumes) {
                        if (line.startsWith(resume.line())) {
                            return new Found(at, resume.opening());
                        }
                    }
                }
            }
            return null;
        }
    }
}
