package io.trialdesk.boot;

import io.trialdesk.model.Source;
import io.trialdesk.query.Catalogue;
import io.trialdesk.store.Store;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// How much of what the servers have can be shown without them, and how old that is.
///
/// @param sources how many places there are
/// @param runs how many runs of servers are known
/// @param cached how many of them are here with all points
/// @param read when the server that was read longest ago was last read, empty when one never was
/// @param servers whether there are any
record Completeness(int sources, long runs, long cached, Optional<Instant> read, boolean servers) {

    static Completeness of(Store store, List<Source> sources, Catalogue catalogue) {
        var servers =
                sources.stream()
                        .filter(source -> source.kind() == Source.Kind.SERVER)
                        .map(Source::id)
                        .collect(Collectors.toSet());
        long runs = 0;
        long cached = 0;
        for (int row = 0; row < catalogue.rows() && !servers.isEmpty(); row++) {
            if (servers.contains(catalogue.source(row)) && !catalogue.deleted(row)) {
                runs++;
                cached += catalogue.held(row) ? 1 : 0;
            }
        }
        var reads = servers.stream().map(store.sources()::checkedAt).toList();
        var oldest =
                reads.stream().allMatch(Optional::isPresent)
                        ? reads.stream().flatMap(Optional::stream).min(Comparator.naturalOrder())
                        : Optional.<Instant>empty();
        return new Completeness(sources.size(), runs, cached, oldest, !servers.isEmpty());
    }

    String words(Instant now, ZoneId zone) {
        var words = new StringJoiner("  ·  ");
        words.add(Texts.count("shell.places", sources));
        if (servers) {
            words.add(Texts.of("shell.cached", Figures.count(cached), Figures.count(runs)));
            words.add(
                    read.map(at -> Texts.of("shell.read", Figures.ago(at, now, zone)))
                            .orElseGet(() -> Texts.of("shell.not-read")));
        }
        return words.toString();
    }
}
