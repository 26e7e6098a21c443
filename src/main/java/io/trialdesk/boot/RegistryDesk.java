package io.trialdesk.boot;

import io.trialdesk.model.Edit;
import io.trialdesk.registry.Registry;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Link;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.ui.models.ModelsDesk;
import io.trialdesk.ui.models.ServedModel;
import io.trialdesk.ui.models.VersionRun;
import io.trialdesk.ui.sync.ServerItem.Reach;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Binds the Models screen to the registries as cached; asks no server. Blocks; any number of
/// workers.
final class RegistryDesk implements ModelsDesk {
    private final Store store;
    private final Registry registry;
    private final LastCalls calls;

    RegistryDesk(Store store, Registry registry, LastCalls calls) {
        this.store = store;
        this.registry = registry;
        this.calls = calls;
    }

    @Override
    public List<ServedModel> models() {
        return store.servers().all().stream().flatMap(this::models).toList();
    }

    /// A registry is read as part of a sync, so it is as old as the last one that ended well.
    private Stream<ServedModel> models(KnownServer server) {
        boolean offline = calls.of(server.source()).reach() == Reach.OFFLINE;
        return registry.boards(server.source()).stream()
                .map(
                        board ->
                                new ServedModel(
                                        server.source(),
                                        server.name(),
                                        server.synced(),
                                        offline,
                                        board.model()));
    }

    @Override
    public List<Edit.OfModel> waiting() {
        return store.servers().all().stream()
                .flatMap(server -> registry.waiting(server.source()).stream())
                .toList();
    }

    /// A run that was sent from here is found as the local run it is.
    @Override
    public Optional<VersionRun> run(int server, String runId) {
        return store.links()
                .ofRemote(server, runId)
                .map(Link::run)
                .flatMap(store.runs()::byKey)
                .or(() -> store.runs().find(server, runId))
                .map(RegistryDesk::shown);
    }

    private static VersionRun shown(StoredRun stored) {
        var metrics = new HashMap<String, Double>();
        stored.run().metrics().forEach((key, summary) -> metrics.put(key, summary.lastValue()));
        return new VersionRun(stored.key(), stored.run().name(), metrics);
    }

    @Override
    public void apply(Edit.OfModel edit) {
        var _ = registry.apply(edit);
    }
}
