package io.trialdesk.registry;

import io.trialdesk.model.Edit;
import io.trialdesk.store.Changes;
import io.trialdesk.store.Owed;
import io.trialdesk.store.Store;
import io.trialdesk.store.Task;

import java.util.List;
import java.util.Optional;

/// The registries of all servers as cached, and the way to change them. Reading needs no network; a
/// change waits in the outbox until the next sync. Blocks; belongs on a worker.
public final class Registry {
    private final Store store;

    public Registry(Store store) {
        this.store = store;
    }

    /// The boards of all models of a server, by name.
    public List<Board> boards(int server) {
        var waiting = waiting(server);
        return store.models().ofServer(server).stream()
                .map(
                        model ->
                                Board.of(
                                        server,
                                        model,
                                        waiting.stream()
                                                .filter(it -> it.model().equals(model.name()))
                                                .toList()))
                .toList();
    }

    public Optional<Board> board(int server, String model) {
        return boards(server).stream().filter(it -> it.model().name().equals(model)).findFirst();
    }

    /// Makes a change, to go to the server with the next sync. It is on disk on return.
    public Changes apply(Edit.OfModel edit) {
        return store.edits().apply(edit);
    }

    /// Changes of models that a server has not confirmed yet, oldest first.
    public List<Edit.OfModel> waiting(int server) {
        return store.outbox().open(server).stream()
                .filter(row -> row.state() != Owed.State.REJECTED)
                .flatMap(
                        row ->
                                row.task() instanceof Task.OfEdit(Edit.OfModel edit)
                                        ? Optional.of(edit).stream()
                                        : Optional.<Edit.OfModel>empty().stream())
                .toList();
    }
}
