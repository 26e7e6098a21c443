package io.trialdesk.format.trackio;

import io.trialdesk.format.Position;

import java.util.regex.Pattern;

/// The highest rows read, as the text of a [Position]: `metrics system`.
record Mark(long metrics, long system) {
    static final Mark START = new Mark(0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\d{1,18})");

    static Mark parse(Position position) {
        var match = FORM.matcher(position.text());
        return match.matches()
                ? new Mark(Long.parseLong(match.group(1)), Long.parseLong(match.group(2)))
                : START;
    }

    Position position() {
        return new Position(metrics + " " + system);
    }
}
