package io.trialdesk.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A question to the run table, as a value.
///
/// @param order keys from most to least important; equal rows stay in the catalogue's order
/// @param sources ids of the sources to look at, empty for all
/// @param experiment the only experiment to look at, empty for all
/// @param deleted whether runs that their tool marked deleted are shown
public record RunQuery(
        Filter filter,
        List<Order> order,
        Set<Integer> sources,
        Optional<String> experiment,
        boolean deleted) {
    /// Every run that is not deleted, in the catalogue's order.
    public static final RunQuery ALL =
            new RunQuery(Filter.ALL, List.of(), Set.of(), Optional.empty(), false);

    public RunQuery {
        order = List.copyOf(order);
        sources = Set.copyOf(sources);
    }

    public RunQuery filteredBy(Filter next) {
        return new RunQuery(next, order, sources, experiment, deleted);
    }

    public RunQuery orderedBy(List<Order> next) {
        return new RunQuery(filter, next, sources, experiment, deleted);
    }

    public RunQuery of(Set<Integer> nextSources, Optional<String> nextExperiment) {
        return new RunQuery(filter, order, nextSources, nextExperiment, deleted);
    }

    public RunQuery withDeleted(boolean next) {
        return new RunQuery(filter, order, sources, experiment, next);
    }

    /// The rows that answer it, in order. A few milliseconds for a hundred thousand runs; off the
    /// FX thread.
    public int[] rows(Catalogue catalogue, Instant now) throws FilterException {
        var passing = filter.select(catalogue, now);
        var kept = passing.toArray();
        var wanted = experiment.orElse(null);
        var experiments = catalogue.column(Attributes.EXPERIMENT);
        int n = 0;
        for (int row : kept) {
            if ((deleted || !catalogue.deleted(row))
                    && (sources.isEmpty() || catalogue.isAt(row, sources))
                    && (wanted == null || experiments.text(row).equals(wanted))) {
                kept[n++] = row;
            }
        }
        return Sorter.sort(Arrays.copyOf(kept, n), order, catalogue);
    }
}
