package io.trialdesk.format.jsonl;

import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;
import io.trialdesk.series.PointBuffer;
import io.trialdesk.work.Cancel;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// One reading of one log. For one thread.
final class LogReading {
    private static final int CANCEL_EVERY = 1024;

    private final Part part;
    private final Path file;
    private final Sink sink;
    private final Cancel cancel;
    private final Map<String, PointBuffer> series = new LinkedHashMap<>();
    private final Row row = new Row();
    private long rows;
    private double firstTime = Double.NaN;
    private double endTime;
    private String status = "";

    LogReading(Part part, Sink sink, Cancel cancel) {
        this.part = part;
        this.sink = sink;
        this.cancel = cancel;
        this.file =
                part.files().isEmpty() ? part.path() : part.path().resolve(part.files().getFirst());
    }

    Reading read(Position from, long fingerprint) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var head = LogHead.read(part, file, channel, sink);
            var before = Mark.parse(from);
            boolean whole =
                    before.offset() == 0
                            || before.offset() > channel.size()
                            || before.first() != head.checksum();
            var mark = whole ? Mark.START : before;
            rows = mark.rows();
            status = mark.status();
            endTime = mark.end();
            long next = lines(channel, mark.offset());
            if (!head.isThere()) {
                return new Reading(Position.START, fingerprint, true);
            }
            tell(head);
            var reached = new Mark(next, rows, head.checksum(), endTime, status);
            return new Reading(reached.position(), fingerprint, whole);
        }
    }

    private void tell(LogHead head) throws IOException {
        var facts = head.facts(status, firstTime, endTime);
        sink.run(facts);
        series.forEach(
                (metric, points) -> {
                    if (points.size() > 0) {
                        sink.points(facts.id(), metric, points.toPoints());
                    }
                });
    }

    private long lines(FileChannel channel, long from) throws IOException {
        var lines = new Lines(channel, from);
        long next = from;
        for (int n = 0; lines.next(); n++) {
            if (n % CANCEL_EVERY == 0) {
                cancel.check();
            }
            if (lines.isTooLong()) {
                damaged(lines.offset(), "a line of more than 1 MB was left out");
            } else if (!line(lines)) {
                return next;
            }
            next = lines.position();
        }
        return next;
    }

    /// False for a last line that is not complete yet.
    private boolean line(Lines lines) {
        if (isBlank(lines)) {
            return true;
        }
        try {
            if (row.read(lines.bytes(), lines.start(), lines.length())) {
                take();
            } else if (lines.isWhole()) {
                damaged(lines.offset(), "expected an object in braces");
            }
            return true;
        } catch (JacksonException problem) {
            if (lines.isWhole()) {
                damaged(lines.offset(), "the line is no JSON: " + problem.getOriginalMessage());
            }
            return lines.isWhole();
        }
    }

    private static boolean isBlank(Lines lines) {
        for (int i = lines.start(); i < lines.start() + lines.length(); i++) {
            if (lines.bytes()[i] > ' ' || lines.bytes()[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void take() {
        var time = Axes.time(row);
        double seconds = Axes.seconds(row, time);
        if (Double.isNaN(firstTime)) {
            firstTime = seconds;
        }
        if (row.event().equals("end")) {
            status = row.texts().getOrDefault("status", "FINISHED");
            endTime = seconds;
        } else if (row.event().isEmpty()) {
            points(time, seconds);
        }
    }

    private void points(@Nullable String time, double seconds) {
        var stepName = Axes.step(row);
        long step = stepName == null ? rows : row.numbers().getOrDefault(stepName, 0.0).longValue();
        rows++;
        row.numbers()
                .forEach(
                        (key, value) -> {
                            if (!key.equals(stepName) && !key.equals(time)) {
                                series.computeIfAbsent(key, _ -> new PointBuffer())
                                        .add(step, seconds, value);
                            }
                        });
    }

    private void damaged(long at, String problem) {
        sink.damaged(new Damage(part.relative(file), "byte " + at, problem));
    }
}
