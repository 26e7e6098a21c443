package io.trialdesk.cli;

import io.trialdesk.model.Run;
import io.trialdesk.model.Source;
import io.trialdesk.store.Link;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs as a source shows them. A run that was sent from here to a server is one of the server's
/// runs under the server's id, while its values and points are those of the files it came from.
final class Seen {
    private Seen() {}

    /// All runs of a source.
    static List<StoredRun> runs(Store store, Source source) {
        var all = new ArrayList<>(store.runs().ofSource(source.id()));
        if (source.kind() == Source.Kind.SERVER) {
            var links = store.links().ofFiles(source.id());
            store.runs().byKeys(links.keySet()).stream()
                    .flatMap(
                            run ->
                                    Optional.ofNullable(links.get(run.key())).stream()
                                            .map(link -> as(run, link)))
                    .forEach(all::add);
        }
        return all;
    }

    /// The run with an id at a source.
    static Optional<StoredRun> find(Store store, Source source, String id) {
        return store.runs()
                .find(source.id(), id)
                .or(
                        () ->
                                store.links()
                                        .ofRemote(source.id(), id)
                                        .filter(link -> !link.vanished())
                                        .flatMap(
                                                link ->
                                                        store.runs()
                                                                .byKey(link.run())
                                                                .map(run -> as(run, link))));
    }

    /// A run as one of several sources shows it, its own before others.
    static StoredRun at(Store store, StoredRun run, List<Source> sources) {
        if (sources.stream().anyMatch(source -> source.id() == run.source())) {
            return run;
        }
        return sources.stream()
                .flatMap(source -> store.links().of(source.id(), run.key()).stream())
                .findFirst()
                .map(link -> as(run, link))
                .orElse(run);
    }

    private static StoredRun as(StoredRun stored, Link link) {
        var run = stored.run();
        var there =
                new Run(
                        link.remote(),
                        run.name(),
                        link.experiment() + "/" + link.remote(),
                        run.format(),
                        run.experiment(),
                        run.status(),
                        run.started().orElse(null),
                        run.ended().orElse(null),
                        link.base()
                                .tags()
                                .getOrDefault("mlflow.parentRunId", run.parent().orElse(null)),
                        run.params(),
                        run.tags(),
                        run.metrics(),
                        run.deleted());
        return new StoredRun(
                stored.key(),
                link.server(),
                there,
                stored.checkedAt(),
                stored.kept(),
                stored.writtenAt());
    }
}
