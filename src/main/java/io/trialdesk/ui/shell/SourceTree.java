package io.trialdesk.ui.shell;

import io.trialdesk.model.Source;
import io.trialdesk.query.Attributes;
import io.trialdesk.query.Catalogue;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// What the side bar shows of sources and experiments, counted from the catalogue. Pure.
public final class SourceTree {
    private SourceTree() {}

    /// All runs first, then each source with its experiments. Runs marked deleted do not count.
    public static List<SideEntry> of(List<Source> sources, Catalogue catalogue) {
        return of(sources, catalogue, source -> "", source -> "");
    }

    /// The same, saying what is wrong with a source, and what else can be done with it.
    ///
    /// @param problem of a source in a sentence, empty for none
    /// @param hint in a few words, empty for none
    public static List<SideEntry> of(
            List<Source> sources,
            Catalogue catalogue,
            Function<Source, String> problem,
            Function<Source, String> hint) {
        var counts = count(catalogue);
        List<SideEntry> entries = new ArrayList<>();
        for (var source : sources) {
            var experiments = counts.getOrDefault(source.id(), Map.of());
            entries.add(entry(source, experiments, problem.apply(source), hint.apply(source)));
        }
        long all = 0;
        for (int row = 0; row < catalogue.rows(); row++) {
            all += catalogue.deleted(row) ? 0 : 1;
        }
        entries.addFirst(
                new SideEntry(
                        SideEntry.Kind.ALL,
                        Texts.of("shell.all-runs"),
                        Figures.count(all),
                        "",
                        Optional.of(Place.Runs.ALL),
                        List.of()));
        return List.copyOf(entries);
    }

    private static SideEntry entry(
            Source source, Map<String, Long> experiments, String problem, String hint) {
        var inside =
                experiments.entrySet().stream()
                        .filter(experiment -> !experiment.getKey().isEmpty())
                        .map(
                                experiment ->
                                        entry(source, experiment.getKey(), experiment.getValue()))
                        .toList();
        long runs = experiments.values().stream().mapToLong(Long::longValue).sum();
        return new SideEntry(
                kind(source.kind()),
                source.shortName(),
                Figures.count(runs),
                source.location(),
                Optional.of(Place.Runs.of(source.id())),
                inside,
                problem,
                hint);
    }

    private static SideEntry entry(Source source, String experiment, long runs) {
        return new SideEntry(
                SideEntry.Kind.EXPERIMENT,
                experiment,
                Figures.count(runs),
                experiment,
                Optional.of(Place.Runs.of(source.id(), experiment)),
                List.of());
    }

    private static SideEntry.Kind kind(Source.Kind kind) {
        return switch (kind) {
            case FOLDER -> SideEntry.Kind.FOLDER;
            case FILE -> SideEntry.Kind.FILE;
            case SERVER -> SideEntry.Kind.SERVER;
        };
    }

    private static Map<Integer, Map<String, Long>> count(Catalogue catalogue) {
        var experiments = catalogue.column(Attributes.EXPERIMENT);
        Map<Integer, Map<String, Long>> counts = new HashMap<>();
        for (int row = 0; row < catalogue.rows(); row++) {
            if (!catalogue.deleted(row)) {
                var experiment = experiments.text(row);
                count(counts, catalogue.source(row), experiment);
                catalogue.elsewhere(row).forEach(source -> count(counts, source, experiment));
            }
        }
        return counts;
    }

    private static void count(
            Map<Integer, Map<String, Long>> counts, int source, String experiment) {
        counts.computeIfAbsent(source, ignored -> new TreeMap<>()).merge(experiment, 1L, Long::sum);
    }
}
