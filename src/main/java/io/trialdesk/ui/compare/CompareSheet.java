package io.trialdesk.ui.compare;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// The answer to a question: columns, rows in order, and how much differs.
///
/// @param baseline column of the baseline, -1 without runs
/// @param differing how many keys differ, of all `total` keys, before any search
/// @param missing how many of the asked runs no longer exist
record CompareSheet(
        CompareQuestion question,
        List<ComparedRun> runs,
        int baseline,
        List<SheetRow> rows,
        int differing,
        int total,
        int missing) {

    static final CompareSheet NOTHING =
            new CompareSheet(CompareQuestion.NOTHING, List.of(), -1, List.of(), 0, 0, 0);

    CompareSheet {
        runs = List.copyOf(runs);
        rows = List.copyOf(rows);
    }

    /// Every metric any of the runs has.
    Collection<String> metrics() {
        var all = new TreeSet<String>();
        runs.forEach(run -> all.addAll(run.run().metrics().keySet()));
        return all;
    }
}
