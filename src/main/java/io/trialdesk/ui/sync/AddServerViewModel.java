package io.trialdesk.ui.sync;

import io.trialdesk.ui.fx.Threads;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;

/// The form for a new server. FX thread only.
final class AddServerViewModel {
    private final SyncDesk desk;
    private final SyncViewModel model;
    private final Threads threads;
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final StringProperty vault = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Finding>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    AddServerViewModel(SyncDesk desk, SyncViewModel model, Threads threads) {
        this.desk = desk;
        this.model = model;
        this.threads = threads;
        url.subscribe((before, now) -> found.set(Optional.empty()));
        token.subscribe((before, now) -> found.set(Optional.empty()));
        threads.work(desk::vault, vault::set, vault::set);
    }

    StringProperty url() {
        return url;
    }

    StringProperty token() {
        return token;
    }

    /// Where the token will be kept, empty until known.
    StringProperty vault() {
        return vault;
    }

    BooleanProperty busy() {
        return busy;
    }

    /// What testing or adding found.
    ReadOnlyObjectProperty<Optional<Finding>> found() {
        return found.getReadOnlyProperty();
    }

    boolean isReady() {
        return !url.get().isBlank() && !busy.get();
    }

    void test() {
        if (isReady()) {
            begin();
            var address = url.get().strip();
            var secret = token.get();
            threads.work(
                    () -> desk.test(address, secret),
                    this::end,
                    why -> end(new Finding(false, why)));
        }
    }

    void add() {
        if (isReady()) {
            begin();
            var address = url.get().strip();
            var secret = token.get();
            threads.work(
                    () -> desk.add(address, secret),
                    this::added,
                    why -> end(new Finding(false, why)));
        }
    }

    private void begin() {
        busy.set(true);
        found.set(Optional.empty());
    }

    private void end(Finding finding) {
        busy.set(false);
        found.set(Optional.of(finding));
    }

    private void added(int id) {
        busy.set(false);
        url.set("");
        token.set("");
        model.choose(id);
    }
}
