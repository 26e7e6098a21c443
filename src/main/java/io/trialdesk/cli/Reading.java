package io.trialdesk.cli;

import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The sources a command names, brought up to date and looked up in the workspace.
public final class Reading {
    private final Store store;
    private final Refresh refresh;

    /// Brings one source up to date and returns when that is done; what keeps it from being read
    /// whole is told to the user, and what is known of it stays.
    @FunctionalInterface
    public interface Refresh {
        void bring(Source source);

        /// Fetches the points of some runs that reading the source did not bring; nothing for
        /// sources whose points come with the runs.
        ///
        /// @param metrics those wanted, all when empty
        default void points(Source source, List<StoredRun> runs, Collection<String> metrics) {}
    }

    public Reading(Store store, Refresh refresh) {
        this.store = store;
        this.refresh = refresh;
    }

    /// The sources in the order named, each read.
    public List<Source> sources(List<String> texts) {
        var places = texts.stream().map(Places::parse).distinct().toList();
        var sources = new ArrayList<Source>();
        for (var place : places) {
            var source = store.sources().add(place.kind(), place.location());
            refresh.bring(source);
            sources.add(source);
        }
        return sources;
    }

    /// Makes sure that the points of some runs of a source are here.
    ///
    /// @param metrics those wanted, all when empty
    void points(Source source, List<StoredRun> runs, Collection<String> metrics) {
        refresh.points(source, runs, metrics);
    }

    Store store() {
        return store;
    }

    /// The one run of several sources that a text means.
    public StoredRun runAnywhere(List<Source> places, String text) {
        var none = Failure.of("no run with the id or name '%s' in these sources".formatted(text));
        Optional<Failure> several = Optional.empty();
        for (var place : places) {
            var found = found(place, text);
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                several = several.or(() -> Optional.of(several(place, text, found)));
            }
        }
        throw several.orElse(none);
    }

    /// The one run of a source that a text means: an id, the beginning of one id, or a name.
    StoredRun run(Source source, String text) {
        var found = found(source, text);
        if (found.isEmpty()) {
            throw Failure.of(
                    "%s: no run with the id or name '%s'".formatted(source.location(), text));
        }
        if (found.size() > 1) {
            throw several(source, text, found);
        }
        return found.getFirst();
    }

    private List<StoredRun> found(Source source, String text) {
        if (text.isBlank()) {
            throw Failure.wrongUse("An empty text names no run; give an id or a name.");
        }
        var exact = Seen.find(store, source, text);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        var runs = Seen.runs(store, source);
        var named = runs.stream().filter(r -> r.run().name().equals(text)).toList();
        return named.isEmpty()
                ? runs.stream().filter(r -> r.run().id().startsWith(text)).toList()
                : named;
    }

    private static Failure several(Source source, String text, List<StoredRun> found) {
        var some = found.stream().limit(5).map(r -> r.run().id()).toList();
        return Failure.of(
                "'%s' means %d runs of %s, for example %s; give a longer id"
                        .formatted(text, found.size(), source.location(), some));
    }
}
