package io.trialdesk.ui.plot;

import io.trialdesk.series.XAxis;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// How a place along x is said.
final class XWord {
    private XWord() {}

    static String of(XAxis axis, double x) {
        if (!Double.isFinite(x)) {
            return "";
        }
        return switch (axis) {
            case STEP -> Texts.of("plot.at-step", Figures.count(Math.round(x)));
            case WALL_TIME ->
                    Figures.full(
                            Instant.ofEpochMilli(Math.round(x * 1000)), ZoneId.systemDefault());
            case RELATIVE_TIME ->
                    Texts.of(
                            "plot.after",
                            Figures.duration(Duration.ofMillis(Math.round(x * 1000))));
        };
    }
}
