package io.trialdesk.cli;

import java.math.BigDecimal;

/// Cells of the streamed series table, which is too long for a general CSV printer's objects.
final class Csv {
    private Csv() {}

    /// A text cell, quoted when it must be.
    static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /// Seconds since the epoch without an exponent.
    static String plain(double seconds) {
        return Double.isInfinite(seconds)
                ? Double.toString(seconds)
                : BigDecimal.valueOf(seconds).toPlainString();
    }
}
