package io.trialdesk.ui.runs;

import io.trialdesk.query.ColumnId;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What there is to see.
///
/// @param table empty when the filter was not understood: what was shown stays
/// @param total how many runs the place has without the filter
/// @param automatic the columns to show when the user chose none
/// @param same columns in which no two shown runs differ, when that was asked
/// @param sources how many sources there are, to tell an empty workspace from an empty place
record RunsAnswer(
        Optional<RunTable> table,
        Optional<FilterProblem> problem,
        int total,
        List<ColumnId> automatic,
        Set<ColumnId> same,
        int sources) {
    RunsAnswer {
        automatic = List.copyOf(automatic);
        same = Set.copyOf(same);
    }
}
