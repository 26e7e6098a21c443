package io.trialdesk.plot;

/// One axis. The title is empty when it is obvious what the axis shows.
public record Axis(String title, Scale scale, Unit unit) {

    /// What the numbers of an axis mean, which decides its ticks and their words.
    public enum Unit {
        NUMBER,
        /// Seconds.
        DURATION,
        /// Seconds since the epoch, shown in local time.
        DATE
    }

    public static Axis linear() {
        return new Axis("", Scale.LINEAR, Unit.NUMBER);
    }

    public static Axis log() {
        return new Axis("", Scale.LOG, Unit.NUMBER);
    }

    public Axis titled(String words) {
        return new Axis(words, scale, unit);
    }

    public Axis in(Unit other) {
        return new Axis(title, scale, other);
    }

    public Axis scaled(Scale other) {
        return new Axis(title, other, unit);
    }
}
