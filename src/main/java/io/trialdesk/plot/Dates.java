package io.trialdesk.plot;

import java.util.Arrays;
import java.util.Date;
import java.util.List;

/// Times for XChart, which tells dates from numbers by this type alone.
final class Dates {
    private Dates() {}

    /// From milliseconds since the epoch.
    @SuppressWarnings("JavaUtilDate")
    static List<Date> of(double... milliseconds) {
        return Arrays.stream(milliseconds).mapToObj(at -> new Date(Math.round(at))).toList();
    }
}
