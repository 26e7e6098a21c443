package io.trialdesk.cli;

import java.util.Locale;

/// How an answer is written on standard output.
enum Format {
    TABLE,
    JSON,
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
