package io.trialdesk.ui.fx;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/// The way onto the FX thread, from any thread. What is handed over runs later, in order, also when
/// the caller already is on the FX thread: so nothing runs inside somebody else's change.
public final class UiThread implements Executor {
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    /// Starts the toolkit and runs something on its thread. Once per process.
    public static void start(Runnable first) {
        Platform.startup(first);
    }

    /// Ends the toolkit; windows close. Nothing is lost by it: the store has everything already.
    public static void end() {
        Platform.exit();
    }

    /// Whether the toolkit ends when the last window closes (it does unless told otherwise).
    public static void endWithLastWindow(boolean end) {
        Platform.setImplicitExit(end);
    }

    /// Whether the caller is on the FX thread.
    public static boolean isHere() {
        return Platform.isFxApplicationThread();
    }
}
