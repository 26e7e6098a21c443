package io.trialdesk.ui.models;

import io.trialdesk.store.Changes;
import io.trialdesk.ui.fx.Again;
import io.trialdesk.ui.fx.Live;
import io.trialdesk.ui.fx.SnapshotList;
import io.trialdesk.ui.fx.Threads;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/// State of the Models screen. FX thread only, except `changed`.
final class ModelsViewModel implements AutoCloseable {
    private static final Duration WHILE = Duration.ofSeconds(30);

    private final ModelsDesk desk;
    private final Threads threads;
    private final ZoneId zone;
    private final SnapshotList<ModelRow> models = new SnapshotList<>();
    private final ReadOnlyObjectWrapper<Optional<Board>> board =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<VersionCard>> version =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Live<Wanted, ModelsAnswer> live;
    private final Again again;

    /// Which model is looked at; without one the first.
    ///
    /// @param name of a model on whichever server, when it was asked for by name alone
    private record Wanted(Optional<ServedModel.Key> key, Optional<String> name) {
        static final Wanted FIRST = new Wanted(Optional.empty(), Optional.empty());

        boolean means(ServedModel served) {
            return key.map(served.key()::equals)
                    .or(() -> name.map(served.model().name()::equals))
                    .orElse(true);
        }
    }

    ModelsViewModel(ModelsDesk desk, Threads threads, ZoneId zone) {
        this.desk = desk;
        this.threads = threads;
        this.zone = zone;
        live = threads.live(Wanted.FIRST, this::load, new Shown());
        again = new Again(live, threads.clock());
        live.stale();
    }

    /// Something was committed. Any thread.
    void changed(Changes changes) {
        if (changes.touches(Changes.Kind.MODEL)
                || changes.touches(Changes.Kind.SERVER)
                || changes.touches(Changes.Kind.OUTBOX)) {
            live.stale();
        }
    }

    SnapshotList<ModelRow> models() {
        return models;
    }

    /// The model that is looked at.
    ReadOnlyObjectProperty<Optional<Board>> board() {
        return board.getReadOnlyProperty();
    }

    /// The chosen version as it stands now.
    ReadOnlyObjectProperty<Optional<VersionCard>> version() {
        return version.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    void retry() {
        live.stale();
    }

    void choose(ServedModel.Key model) {
        version.set(Optional.empty());
        live.ask(new Wanted(Optional.of(model), Optional.empty()));
    }

    void choose(String name) {
        version.set(Optional.empty());
        live.ask(new Wanted(Optional.empty(), Optional.of(name)));
    }

    /// Chooses a version of the model that is looked at.
    void chooseVersion(String number) {
        version.set(board.get().flatMap(shown -> shown.version(number)));
    }

    @Override
    public void close() {
        again.close();
        live.close();
    }

    private ModelsAnswer load(Wanted wanted) {
        var now = threads.clock().now();
        var served = desk.models();
        var boards = new Boards(desk, now, zone);
        return new ModelsAnswer(
                served.stream().map(model -> ModelRow.of(model, now, zone)).toList(),
                served.stream()
                        .filter(wanted::means)
                        .findFirst()
                        .or(() -> served.stream().findFirst())
                        .map(boards::of));
    }

    private final class Shown implements Live.Screen<ModelsAnswer> {
        @Override
        public void show(ModelsAnswer answer) {
            problem.set("");
            models.show(answer.models());
            board.set(answer.board());
            version.get().ifPresent(card -> chooseVersion(card.version().version()));
            loaded.set(true);
            again.in(WHILE);
        }

        @Override
        public void fail(RuntimeException failure) {
            problem.set(String.valueOf(failure.getMessage()));
            again.in(WHILE);
        }
    }
}
