package io.trialdesk.format.table;

import java.util.regex.Pattern;

/// The comment above a table's header.
final class Comment {
    private static final Pattern START = Pattern.compile("\"t_start\": *([0-9.eE+]+)");

    private Comment() {}

    /// Seconds since the epoch at which the table's clock started, NaN when it is not told.
    static double start(Head head) {
        var first = head.first();
        var found = START.matcher(first);
        if (!first.startsWith("#") || !found.find()) {
            return Double.NaN;
        }
        return Cell.number(found.group(1), ',').orElse(Double.NaN);
    }
}
