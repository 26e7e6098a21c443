package io.trialdesk.ui.plot;

import io.trialdesk.series.XAxis;

import java.util.List;

/// Which curves a card shows.
///
/// @param smoothing 0 as logged, up to 1
record ChartQuestion(String metric, List<ChartRun> runs, XAxis x, double smoothing) {
    static final ChartQuestion NOTHING = new ChartQuestion("", List.of(), XAxis.STEP, 0);

    ChartQuestion {
        runs = List.copyOf(runs);
    }
}
