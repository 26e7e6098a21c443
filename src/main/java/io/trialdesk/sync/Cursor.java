package io.trialdesk.sync;

import io.trialdesk.store.Settings;

import java.time.Duration;
import java.time.Instant;

/// How far a server has been read. A server says nothing of what changed, so a pass asks for what
/// runs and what ended since the last one, and goes over everything else bit by bit. Times are
/// milliseconds since the epoch, 0 for never.
///
/// @param began when the last pass that ended well began
/// @param whole when everything had last been gone over
/// @param sweep when the going over that is under way began
/// @param from start time of the runs it goes on with
/// @param step when it last went on
record Cursor(long began, long whole, long sweep, long from, long step) {
    static final Cursor START = new Cursor(0, 0, 0, 0, 0);

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(10);

    /// End times are told by the clocks of whoever trains, which may be wrong by this much before
    /// only the going over finds a run.
    private static final Duration OVERLAP = Duration.ofHours(1);

    static Cursor of(Settings settings, int server) {
        var numbers = settings.get(key(server)).map(it -> it.split(" ")).orElse(new String[0]);
        return numbers.length == 5
                ? new Cursor(
                        Long.parseLong(numbers[0]),
                        Long.parseLong(numbers[1]),
                        Long.parseLong(numbers[2]),
                        Long.parseLong(numbers[3]),
                        Long.parseLong(numbers[4]))
                : START;
    }

    /// Remembers it; called only when everything it stands for is stored.
    void keep(Settings settings, int server) {
        var _ =
                settings.put(
                        key(server), "%d %d %d %d %d".formatted(began, whole, sweep, from, step));
    }

    static String key(int server) {
        return "sync.cursor." + server;
    }

    /// Whether it is too long ago that everything was gone over.
    boolean isOld(Instant now) {
        return now.toEpochMilli() - whole > DAY.toMillis();
    }

    /// Runs that ended since are news.
    long endedSince() {
        return Math.max(0, began - OVERLAP.toMillis());
    }

    boolean isTimeForStep(Instant now) {
        return now.toEpochMilli() - step >= BETWEEN_STEPS.toMillis();
    }

    Cursor passed(Instant start) {
        return new Cursor(start.toEpochMilli(), whole, sweep, from, step);
    }

    Cursor stepped(Instant start, long next) {
        long now = start.toEpochMilli();
        return new Cursor(began, whole, sweep == 0 ? now : sweep, next, now);
    }

    Cursor wentOver(Instant since, Instant now) {
        return new Cursor(began, since.toEpochMilli(), 0, 0, now.toEpochMilli());
    }
}
