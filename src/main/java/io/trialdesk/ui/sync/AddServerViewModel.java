package io.trialdesk.ui.sync;

import io.trialdesk.ui.fx.Threads;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final ObjectProperty<NewServer.Keep> keep =
            new SimpleObjectProperty<>(NewServer.Keep.KEYRING);
    private final ObjectProperty<Keeping> keeping =
            new SimpleObjectProperty<>(new Keeping(true, false, false));
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Finding>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    AddServerViewModel(SyncDesk desk, SyncViewModel model, Threads threads) {
        this.desk = desk;
        this.model = model;
        this.threads = threads;
        url.subscribe((before, now) -> found.set(Optional.empty()));
        token.subscribe((before, now) -> found.set(Optional.empty()));
        passphrase.subscribe((before, now) -> found.set(Optional.empty()));
        look();
    }

    StringProperty url() {
        return url;
    }

    StringProperty token() {
        return token;
    }

    StringProperty passphrase() {
        return passphrase;
    }

    /// Where the token is to be kept.
    ObjectProperty<NewServer.Keep> keep() {
        return keep;
    }

    /// Where tokens can be kept here.
    ReadOnlyObjectProperty<Keeping> keeping() {
        return keeping;
    }

    /// Whether a passphrase is needed for what was chosen.
    boolean asksPassphrase() {
        return keep.get() == NewServer.Keep.FILE && !(keeping.get().file() && keeping.get().open());
    }

    /// Asks where tokens can be kept; without a keyring the next best place is proposed.
    private void look() {
        threads.work(
                desk::keeping,
                now -> {
                    keeping.set(now);
                    if (!now.keyring() && keep.get() == NewServer.Keep.KEYRING) {
                        keep.set(NewServer.Keep.FILE);
                    }
                },
                why -> end(new Finding(false, why)));
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
            var server =
                    new NewServer(
                            url.get().strip(),
                            token.get(),
                            keep.get(),
                            asksPassphrase() ? passphrase.get() : "");
            threads.work(() -> desk.add(server), this::added, why -> end(new Finding(false, why)));
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
        passphrase.set("");
        look();
        model.choose(id);
    }
}
