package io.trialdesk.format.tensorboard;

import io.trialdesk.format.tensorboard.Wire.Malformed;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What an event file is about, told by the tag of its first value.
final class FirstTag {
    /// So many records may come before it: the version, a graph.
    private static final int MOST = 8;

    private static final int ROOM = 4096;

    private FirstTag() {}

    /// Empty when the file holds no value yet.
    static String of(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var records = new Records(channel, 0, ROOM, (_, _) -> {});
            for (int i = 0; i < MOST && records.next(); i++) {
                var tag = tag(records);
                if (!tag.isEmpty()) {
                    return tag;
                }
            }
        } catch (NoSuchFileException gone) {
            return "";
        }
        return "";
    }

    private static String tag(Records records) {
        var event =
                new Wire()
                        .over(records.bytes(), records.start(), records.start() + records.length());
        try {
            return field(event, 5) && field(event, 1) && field(event, 1) ? event.text() : "";
        } catch (Malformed damaged) {
            return "";
        }
    }

    /// Goes into the first field of this number, when there is one: an event's summary, its value,
    /// the value's tag. The text itself is not entered any more.
    private static boolean field(Wire message, int number) throws Malformed {
        while (message.more()) {
            int key = message.key();
            message.skip(key);
            if (key == (number << 3 | Wire.BYTES)) {
                message.into(message);
                return true;
            }
        }
        return false;
    }
}
