package io.trialdesk.ui.runs;

import io.trialdesk.model.Source;
import io.trialdesk.query.Attributes;
import io.trialdesk.query.Catalogue;
import io.trialdesk.query.Filter;
import io.trialdesk.query.FilterException;
import io.trialdesk.query.Order;
import io.trialdesk.query.RunQuery;
import io.trialdesk.work.Clock;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers what the runs screen asks, from the catalogue. On a worker.
final class RunsAnswers implements Function<RunsQuestion, RunsAnswer> {
    private final Supplier<Catalogue> catalogue;
    private final Supplier<List<Source>> sources;
    private final Clock clock;
    private final ZoneId zone;

    RunsAnswers(
            Supplier<Catalogue> catalogue,
            Supplier<List<Source>> sources,
            Clock clock,
            ZoneId zone) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public RunsAnswer apply(RunsQuestion question) {
        var places = sources.get();
        var snapshot = catalogue.get();
        var base =
                RunQuery.ALL
                        .of(
                                question.place().source().map(Set::of).orElse(Set.of()),
                                question.place().experiment())
                        .orderedBy(thenByName(question.order()));
        try {
            int[] all = base.orderedBy(List.of()).rows(snapshot, clock.now());
            var automatic = ColumnChoice.automatic(snapshot, all);
            try {
                var filter = Filter.parse(question.filter());
                int[] rows = base.filteredBy(filter).rows(snapshot, clock.now());
                return new RunsAnswer(
                        Optional.of(table(snapshot, rows, places)),
                        Optional.empty(),
                        all.length,
                        automatic,
                        question.findSame() ? ColumnChoice.same(snapshot, rows) : Set.of(),
                        places.size());
            } catch (FilterException wrong) {
                var problem = new FilterProblem(wrong.column(), String.valueOf(wrong.getMessage()));
                return new RunsAnswer(
                        Optional.empty(),
                        Optional.of(problem),
                        all.length,
                        automatic,
                        Set.of(),
                        places.size());
            }
        } catch (FilterException impossible) {
            throw new IllegalStateException("no filter cannot be wrong", impossible);
        }
    }

    /// Tools write whole seconds, so runs start at the same time; which was read first is chance.
    private static List<Order> thenByName(List<Order> chosen) {
        return Stream.concat(chosen.stream(), Stream.of(Order.ascending(Attributes.NAME))).toList();
    }

    private RunTable table(Catalogue snapshot, int[] rows, List<Source> places) {
        Map<Integer, Source> byId =
                places.stream().collect(Collectors.toMap(Source::id, source -> source));
        return new RunTable(snapshot, rows, byId, clock.now(), zone);
    }
}
