package io.trialdesk.boot;

import io.trialdesk.model.Notice;
import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.shell.Found;
import io.trialdesk.ui.shell.Shell;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.text.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What sources hold beside runs, as the window tells of it. For a worker.
final class FoundFiles {
    private FoundFiles() {}

    /// Of all sources; a table that was added as a source is not told of any more.
    static List<Found> of(Store store) {
        var sources = store.sources().all();
        Set<String> known = new HashSet<>();
        sources.forEach(source -> known.add(source.location()));
        var all = new ArrayList<Found>();
        for (var source : sources) {
            if (source.kind() != Source.Kind.SERVER) {
                store.notices().of(source.id()).stream()
                        .map(notice -> found(source, notice))
                        .filter(it -> it.location().filter(known::contains).isEmpty())
                        .forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    /// Opens the list of all sources, or of the one whose runs a place shows. FX thread.
    static void show(Store store, Optional<Place> place, Threads threads, Shell shell) {
        threads.work(
                () -> of(store),
                all -> shell.found().open(all.stream().filter(it -> isOf(place, it)).toList()),
                why -> shell.notices().say(io.trialdesk.ui.shell.api.Notice.problem(why, "")));
    }

    private static boolean isOf(Optional<Place> place, Found found) {
        return place.isEmpty() || place.get().equals(Place.Runs.of(found.source()));
    }

    /// In a few words, for the side bar; empty when there is nothing.
    static String words(List<Found> all, int source) {
        var here = all.stream().filter(it -> it.source() == source).toList();
        long tables = here.stream().filter(it -> it.location().isPresent()).count();
        long tools = here.size() - tables;
        var words = tables == 0 ? "" : Texts.count("shell.proposed", tables);
        return tools == 0 ? words : (words + "\n" + Texts.count("shell.foreign", tools)).strip();
    }

    private static Found found(Source source, Notice notice) {
        var place =
                notice.kind() == Notice.Kind.PROPOSED
                        ? Optional.of(place(source, notice.path()))
                        : Optional.<String>empty();
        return new Found(source.id(), notice.path(), notice.sentence(), place);
    }

    private static String place(Source source, String path) {
        return Path.of(source.location()).resolve(path).normalize().toString();
    }
}
