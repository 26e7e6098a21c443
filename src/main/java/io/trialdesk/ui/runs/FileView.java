package io.trialdesk.ui.runs;

import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.log.LogPane;
import io.trialdesk.ui.log.LogViewModel;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/// One text file of a run, line by line with a search. It is read while it is looked at, and of
/// another run's file nothing is kept. FX thread only.
final class FileView {
    private final Threads threads;
    private final boolean follows;
    private final LogPane pane;
    private Optional<Path> file = Optional.empty();
    private @Nullable LogViewModel open;

    /// @param follows whether its end is what matters
    FileView(String id, String title, boolean follows, Threads threads) {
        this.threads = threads;
        this.follows = follows;
        this.pane = new LogPane(id, title, follows);
    }

    Region root() {
        return pane.root();
    }

    /// @param growing whether the run may still write to it
    void show(Path next, boolean growing) {
        if (open == null || file.filter(next::equals).isEmpty()) {
            leave();
            file = Optional.of(next);
            open = new LogViewModel(next, growing, threads);
            open.following().set(follows);
            pane.show(Optional.of(open));
        }
        open.growing(growing);
    }

    void leave() {
        pane.show(Optional.empty());
        if (open != null) {
            open.close();
            open = null;
        }
        file = Optional.empty();
    }
}
