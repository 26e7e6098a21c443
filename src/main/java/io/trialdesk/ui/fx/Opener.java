package io.trialdesk.ui.fx;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Hands files over to the desktop without making the window wait. Any thread.
///
/// @param failed told why a file could not be shown, on the FX thread
public record Opener(Threads threads, Consumer<String> failed) {
    /// Opens it with the system's program for its kind.
    public void open(Path file) {
        work(() -> Desktop.open(file));
    }

    /// Shows it in its folder.
    public void show(Path file) {
        work(() -> Desktop.showInFolder(file));
    }

    private interface Step {
        void run() throws java.io.IOException;
    }

    private void work(Step step) {
        threads.work(
                () -> {
                    step.run();
                    return true;
                },
                done -> {},
                failed);
    }
}
