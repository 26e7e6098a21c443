package io.trialdesk.format.swanlab;

import io.trialdesk.format.blocklog.Wire;
import io.trialdesk.format.blocklog.Wire.Malformed;
import io.trialdesk.model.Media;
import io.trialdesk.model.RunStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The records of version 0.8 and later, in protobuf. Fields by number are those of SwanLab's
/// `record.proto` and the files it imports. For one thread.
final class Records {
    private static final long LATEST = 100_000_000_000L;

    private final Story story;

    Records(Story story) {
        this.story = story;
    }

    void add(Wire record) throws Malformed {
        while (record.more()) {
            int key = record.key();
            record.skip(key);
            switch (key) {
                case 10 << 3 | Wire.BYTES -> start(new Wire().into(record));
                case 11 << 3 | Wire.BYTES -> finish(new Wire().into(record));
                case 13 << 3 | Wire.BYTES -> scalar(new Wire().into(record));
                case 14 << 3 | Wire.BYTES -> media(new Wire().into(record));
                default -> {}
            }
        }
    }

    private void start(Wire start) throws Malformed {
        List<String> labels = new ArrayList<>();
        story.saysMore = true;
        while (start.more()) {
            int key = start.key();
            start.skip(key);
            switch (key) {
                case 1 << 3 | Wire.BYTES -> story.project = start.text();
                case 2 << 3 | Wire.BYTES -> story.tag("workspace", start.text());
                case 4 << 3 | Wire.BYTES -> story.name = start.text();
                case 5 << 3 | Wire.BYTES -> story.tag("mlflow.note.content", start.text());
                case 6 << 3 | Wire.BYTES -> labels.add(start.text());
                case 7 << 3 | Wire.BYTES -> story.tag("group", start.text());
                case 8 << 3 | Wire.BYTES -> story.tag("job_type", start.text());
                case 10 << 3 | Wire.BYTES -> story.id = start.text();
                case 12 << 3 | Wire.BYTES -> story.start = time(start);
                default -> {}
            }
        }
        story.tag("tags", String.join(", ", labels));
    }

    private void finish(Wire finish) throws Malformed {
        long state = 0;
        story.saysMore = true;
        while (finish.more()) {
            int key = finish.key();
            if (key == (1 << 3 | Wire.VARINT)) {
                state = finish.varint();
                continue;
            }
            finish.skip(key);
            switch (key) {
                case 2 << 3 | Wire.BYTES -> story.tag("error", lastLine(finish.text()));
                case 3 << 3 | Wire.BYTES -> story.end = time(finish);
                default -> {}
            }
        }
        story.status =
                switch ((int) state) {
                    case 1 -> RunStatus.FINISHED;
                    case 2 -> RunStatus.FAILED;
                    case 3 -> RunStatus.KILLED;
                    default -> null;
                };
    }

    /// What went wrong stands at the end of a traceback.
    private static String lastLine(String text) {
        var stripped = text.strip();
        return stripped.substring(stripped.lastIndexOf('\n') + 1);
    }

    private void scalar(Wire scalar) throws Malformed {
        var name = "";
        long step = 0;
        double time = Double.NaN;
        double value = 0;
        while (scalar.more()) {
            int key = scalar.key();
            if (key == (2 << 3 | Wire.VARINT)) {
                step = scalar.varint();
                continue;
            }
            scalar.skip(key);
            switch (key) {
                case 1 << 3 | Wire.BYTES -> name = scalar.text();
                case 4 << 3 | Wire.BYTES -> time = Story.seconds(time(scalar));
                case 5 << 3 | Wire.BYTES -> value = number(new Wire().into(scalar));
                default -> {}
            }
        }
        story.point(name, step, time, value);
    }

    /// A value of zero is an empty message.
    private static double number(Wire value) throws Malformed {
        double number = 0;
        while (value.more()) {
            int key = value.key();
            if (key == (1 << 3 | Wire.FIXED64)) {
                number = value.fixedDouble();
            } else {
                value.skip(key);
            }
        }
        return number;
    }

    private void media(Wire media) throws Malformed {
        var name = "";
        long step = 0;
        long type = 0;
        double time = Double.NaN;
        List<String[]> items = List.of();
        while (media.more()) {
            int key = media.key();
            if ((key & 7) == Wire.VARINT) {
                long number = media.varint();
                step = key >> 3 == 2 ? number : step;
                type = key >> 3 == 3 ? number : type;
                continue;
            }
            media.skip(key);
            switch (key) {
                case 1 << 3 | Wire.BYTES -> name = media.text();
                case 4 << 3 | Wire.BYTES -> time = Story.seconds(time(media));
                case 5 << 3 | Wire.BYTES -> items = items(new Wire().into(media));
                default -> {}
            }
        }
        var kind = kind(type);
        if (kind != null) {
            for (var item : items) {
                story.picture(name, kind, step, time, folder(type) + item[0], item[1]);
            }
        }
    }

    private static List<String[]> items(Wire value) throws Malformed {
        List<String[]> items = new ArrayList<>();
        while (value.more()) {
            int key = value.key();
            value.skip(key);
            if (key == (1 << 3 | Wire.BYTES)) {
                items.add(item(new Wire().into(value)));
            }
        }
        return items;
    }

    /// File name and caption.
    private static String[] item(Wire item) throws Malformed {
        String[] found = {"", ""};
        while (item.more()) {
            int key = item.key();
            item.skip(key);
            switch (key) {
                case 1 << 3 | Wire.BYTES -> found[0] = item.text();
                case 4 << 3 | Wire.BYTES -> found[1] = item.text();
                default -> {}
            }
        }
        return found;
    }

    private static Media.@Nullable Kind kind(long type) {
        return switch ((int) type) {
            case 2 -> Media.Kind.IMAGE;
            case 3 -> Media.Kind.AUDIO;
            case 4 -> Media.Kind.TEXT;
            case 5 -> Media.Kind.VIDEO;
            case 6 -> Media.Kind.PLOT;
            case 9 -> Media.Kind.HTML;
            default -> null;
        };
    }

    private static String folder(long type) {
        return switch ((int) type) {
            case 2 -> "image/";
            case 3 -> "audio/";
            case 4 -> "text/";
            case 5 -> "video/";
            case 6 -> "echarts/";
            default -> "html/";
        };
    }

    private static @Nullable Instant time(Wire outer) throws Malformed {
        var stamp = new Wire().into(outer);
        long seconds = 0;
        long nanos = 0;
        while (stamp.more()) {
            int key = stamp.key();
            switch (key) {
                case 1 << 3 | Wire.VARINT -> seconds = stamp.varint();
                case 2 << 3 | Wire.VARINT -> nanos = stamp.varint();
                default -> stamp.skip(key);
            }
        }
        boolean sensible = seconds > 0 && seconds < LATEST && nanos >= 0 && nanos < 1_000_000_000;
        return sensible ? Instant.ofEpochSecond(seconds, nanos) : null;
    }
}
