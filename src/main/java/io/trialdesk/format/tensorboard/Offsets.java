package io.trialdesk.format.tensorboard;

import io.trialdesk.format.Position;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// How far each event file of a run has been read, as the text of a [Position]: one line a file,
/// `offset:mark name`. The mark is the checksum of the file's first record, so that another file
/// that took its name is noticed.
final class Offsets {
    /// One file's state.
    record At(long offset, int mark) {}

    private final Map<String, At> files = new LinkedHashMap<>();

    static Offsets parse(Position position) {
        var offsets = new Offsets();
        position.text().lines().forEach(offsets::parseLine);
        return offsets;
    }

    private void parseLine(String line) {
        int colon = line.indexOf(':');
        int blank = line.indexOf(' ');
        if (colon > 0 && blank > colon) {
            long offset = Long.parseLong(line, 0, colon, 10);
            int mark = Integer.parseUnsignedInt(line, colon + 1, blank, 16);
            files.put(line.substring(blank + 1), new At(offset, mark));
        }
    }

    boolean isStart() {
        return files.isEmpty();
    }

    Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    At of(String name) {
        return files.getOrDefault(name, new At(0, 0));
    }

    void put(String name, At at) {
        files.put(name, at);
    }

    Position position() {
        var text = new StringBuilder();
        files.forEach(
                (name, at) ->
                        text.append(at.offset())
                                .append(':')
                                .append(Integer.toHexString(at.mark()))
                                .append(' ')
                                .append(name)
                                .append('\n'));
        return new Position(text.toString());
    }
}
