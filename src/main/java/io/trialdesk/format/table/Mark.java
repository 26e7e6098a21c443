package io.trialdesk.format.table;

import java.util.regex.Pattern;

/// How far one file has been read.
///
/// @param offset after the last line read; 0 when nothing was read
/// @param lines how many lines that were
/// @param rows how many rows of numbers were among them
/// @param header offset of the line of names in force
/// @param step of the last row, -1 before the first one
/// @param check of the bytes before the offset, see [Traces]
/// @param axis name of the column that is the step, empty when rows are counted
record Mark(long offset, long lines, long rows, long header, long step, long check, String axis) {
    static final Mark START = new Mark(0, 0, 0, 0, -1, 0, "");

    private static final Pattern FORM =
            Pattern.compile("(\\d+) (\\d+) (\\d+) (\\d+) (-?\\d+) (\\d+) (.*)");

    static Mark parse(String text) {
        var found = FORM.matcher(text);
        return found.matches()
                ? new Mark(
                        Long.parseLong(found.group(1)),
                        Long.parseLong(found.group(2)),
                        Long.parseLong(found.group(3)),
                        Long.parseLong(found.group(4)),
                        Long.parseLong(found.group(5)),
                        Long.parseLong(found.group(6)),
                        found.group(7))
                : START;
    }

    Mark checked(long sum) {
        return new Mark(offset, lines, rows, header, step, sum, axis);
    }

    @Override
    public String toString() {
        return "%d %d %d %d %d %d %s".formatted(offset, lines, rows, header, step, check, axis);
    }
}
