package io.trialdesk.ui.compare;

import java.util.List;
import java.util.Set;

/// What the sheet shows.
///
/// @param runs keys in the order of their columns
/// @param baseline key of the run the others are measured against; the first when it is not among
///   them
/// @param search part of a key, empty for all
/// @param folded paths of branches that are shut
record CompareQuestion(
        List<Long> runs,
        long baseline,
        boolean onlyDifferences,
        String search,
        Set<String> folded) {

    static final CompareQuestion NOTHING =
            new CompareQuestion(List.of(), -1, true, "", Set.of("tags/mlflow"));

    CompareQuestion {
        runs = List.copyOf(runs);
        folded = Set.copyOf(folded);
    }

    CompareQuestion of(List<Long> others) {
        return new CompareQuestion(others, baseline, onlyDifferences, search, folded);
    }

    CompareQuestion against(long other) {
        return new CompareQuestion(runs, other, onlyDifferences, search, folded);
    }

    CompareQuestion only(boolean differences) {
        return new CompareQuestion(runs, baseline, differences, search, folded);
    }

    CompareQuestion finding(String part) {
        return new CompareQuestion(runs, baseline, onlyDifferences, part, folded);
    }

    CompareQuestion folding(Set<String> paths) {
        return new CompareQuestion(runs, baseline, onlyDifferences, search, paths);
    }
}
