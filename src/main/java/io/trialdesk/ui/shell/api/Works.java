package io.trialdesk.ui.shell.api;

import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;

/// Shows long work on the window's background line: nothing under 100 ms, then a thin bar, from a
/// second on words, numbers and a way to cancel. Any thread.
public interface Works {
    /// Work begins. Tell the progress of it through what is returned and close that when it ends.
    Work begin(Cancel cancel);

    /// Work under way.
    interface Work extends Progress, AutoCloseable {
        @Override
        void close();
    }
}
