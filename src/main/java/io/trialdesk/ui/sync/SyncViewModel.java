package io.trialdesk.ui.sync;

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

/// What the Sync screen shows: the servers, one of them, one of its pages. FX thread only, except
/// `changed`.
final class SyncViewModel implements AutoCloseable {
    private static final Duration WHILE = Duration.ofSeconds(30);

    /// What is looked at.
    private record Wanted(Optional<Integer> server, Sheet sheet) {}

    private final SnapshotList<ServerRow> servers = new SnapshotList<>();
    private final SnapshotList<Line> lines = new SnapshotList<>();
    private final ReadOnlyObjectWrapper<Optional<ServerRow>> server =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.WAITING);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper turned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper adding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Live<Wanted, SyncAnswer> live;
    private final Again again;

    SyncViewModel(SyncDesk desk, Threads threads, ZoneId zone) {
        live =
                threads.live(
                        new Wanted(Optional.empty(), Sheet.WAITING),
                        wanted ->
                                new Sheets(desk, threads.clock().now(), zone)
                                        .of(wanted.server(), wanted.sheet()),
                        new Shown());
        again = new Again(live, threads.clock());
        live.stale();
    }

    /// Something was committed. Any thread.
    void changed(Changes changes) {
        if (changes.touches(Changes.Kind.SERVER)
                || changes.touches(Changes.Kind.OUTBOX)
                || changes.touches(Changes.Kind.SOURCE)) {
            live.stale();
        }
    }

    SnapshotList<ServerRow> servers() {
        return servers;
    }

    /// The lines of the page.
    SnapshotList<Line> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<Optional<ServerRow>> server() {
        return server.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// Whether the lines are those of the page, so that none means that there are none.
    ReadOnlyBooleanProperty turned() {
        return turned.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether the form for a new server is shown.
    ReadOnlyBooleanProperty adding() {
        return adding.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    void retry() {
        live.stale();
    }

    void choose(int id) {
        adding.set(false);
        live.ask(new Wanted(Optional.of(id), sheet.get()));
    }

    void turnTo(Sheet next) {
        sheet.set(next);
        turned.set(false);
        lines.show(java.util.List.of());
        live.ask(new Wanted(server.get().map(row -> row.server().id()), next));
    }

    void beginAdding() {
        adding.set(true);
    }

    void endAdding() {
        adding.set(false);
    }

    @Override
    public void close() {
        again.close();
        live.close();
    }

    private final class Shown implements Live.Screen<SyncAnswer> {
        @Override
        public void show(SyncAnswer answer) {
            problem.set("");
            if (!servers.shown().equals(answer.servers())) {
                servers.show(answer.servers());
            }
            server.set(answer.server());
            if (answer.sheet() == sheet.get()) {
                summary.set(answer.summary());
                turned.set(true);
                if (!lines.shown().equals(answer.lines())) {
                    lines.show(answer.lines());
                }
            }
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
