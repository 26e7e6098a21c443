package io.trialdesk.format.jsonl;

import io.trialdesk.format.Position;

import java.util.regex.Pattern;

/// How far a log has been read, as the text of a [Position]: `offset rows first end status`.
///
/// @param offset after the last line read
/// @param rows how many rows of metrics were read, which numbers rows without a step
/// @param first checksum of the first line, to notice another file of the same name
/// @param end time of the line that tells of the end, NaN before it
/// @param status what that line says, empty before it
record Mark(long offset, long rows, long first, double end, String status) {
    static final Mark START = new Mark(0, 0, 0, Double.NaN, "");

    private static final Pattern FORM =
            Pattern.compile("(\\d+) (\\d+) (\\d+) ([^ ]+) ([A-Za-z_]*)");

    static Mark parse(Position position) {
        var match = FORM.matcher(position.text());
        return match.matches()
                ? new Mark(
                        Long.parseLong(match.group(1)),
                        Long.parseLong(match.group(2)),
                        Long.parseLong(match.group(3)),
                        Double.parseDouble(match.group(4)),
                        match.group(5))
                : START;
    }

    Position position() {
        var word = status.replaceAll("[^A-Za-z_]", "");
        return new Position(offset + " " + rows + " " + first + " " + end + " " + word);
    }
}
