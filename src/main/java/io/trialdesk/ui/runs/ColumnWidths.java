package io.trialdesk.ui.runs;

import io.trialdesk.query.ColumnId;

import java.util.HashMap;
import java.util.Map;

/// How wide columns are: as wide as what they hold, until the user says otherwise.
final class ColumnWidths {
    private static final double LETTER = 6.7;
    private static final double HEAD_LETTER = 6.2;
    private static final double PADDING = 20;
    private static final int SAMPLE = 200;

    private final Map<ColumnId, Double> byUser = new HashMap<>();

    void set(ColumnId id, double width) {
        byUser.put(id, width);
    }

    double of(ColumnId id, RunTable table) {
        var kept = byUser.get(id);
        return kept != null ? kept : fitting(id, table);
    }

    /// The name comes first: wide enough for most, but never so wide that the values are pushed
    /// away.
    static double ofNames(RunTable table) {
        int longest = 0;
        int step = Math.max(1, table.size() / SAMPLE);
        for (int i = 0; i < table.size(); i += step) {
            longest = Math.max(longest, table.get(i).name().length());
        }
        return Math.clamp(longest * LETTER + PADDING, 140, 260);
    }

    /// Wide enough for the head and for a sample of the values; numbers are never cut, texts may
    /// be.
    static double fitting(ColumnId id, RunTable table) {
        int longest = 0;
        int step = Math.max(1, table.size() / SAMPLE);
        for (int i = 0; i < table.size(); i += step) {
            longest = Math.max(longest, table.get(i).text(id).length());
        }
        boolean number = table.isNumber(id);
        double head = Math.min(HeaderNames.of(id).length(), 18) * HEAD_LETTER + 28;
        double body = longest * LETTER + PADDING;
        return Math.clamp(Math.max(head, body), 60, number ? 200 : 180);
    }
}
