package io.trialdesk.ui.sync;

import io.trialdesk.ui.shell.api.Works;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// A sync under way: says how far it is, to the page and to the window's background line, and can
/// be cancelled. Told by a worker, read on the FX thread.
final class Passing implements Progress, AutoCloseable {
    private final Cancel cancel = new Cancel();
    private final Works.Work line;
    private final Executor uiThread;
    private final AtomicReference<String> newest = new AtomicReference<>("");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(Texts.of("sync.syncing"));

    Passing(Works works, Executor uiThread) {
        this.uiThread = uiThread;
        line = works.begin(cancel);
    }

    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    Cancel cancel() {
        return cancel;
    }

    @Override
    public void at(String what, long done, long total) {
        line.at(what, done, total);
        var next =
                total < 0
                        ? Texts.of("sync.progress.open", what, Figures.count(done))
                        : Texts.of(
                                "sync.progress", what, Figures.count(done), Figures.count(total));
        if (newest.getAndSet(next).isEmpty()) {
            uiThread.execute(() -> words.set(newest.getAndSet("")));
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
