package io.trialdesk.ui.plot;

import io.trialdesk.plot.Painter;
import io.trialdesk.plot.Picture;
import io.trialdesk.plot.Plot;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/// Paints the plots of one card off the FX thread. While one is painted only the newest of those
/// asked for meanwhile is kept, so the picture follows the mouse however fast it moves. Any thread.
final class Renders {
    private final Painter painter = new Painter();
    private final Executor painters;
    private final Executor uiThread;
    private final BiConsumer<Plot, Picture> shown;
    private @Nullable Plot next;
    private boolean painting;

    Renders(Executor painters, Executor uiThread, BiConsumer<Plot, Picture> shown) {
        this.painters = painters;
        this.uiThread = uiThread;
        this.shown = shown;
    }

    synchronized void ask(Plot plot) {
        next = plot;
        if (!painting) {
            painting = true;
            painters.execute(this::paint);
        }
    }

    private void paint() {
        var plot = take();
        if (plot == null) {
            return;
        }
        boolean done = false;
        try {
            var picture = painter.paint(plot);
            uiThread.execute(() -> shown.accept(plot, picture));
            done = true;
        } finally {
            if (!done) {
                stop();
            }
        }
        painters.execute(this::paint);
    }

    private synchronized @Nullable Plot take() {
        var plot = next;
        next = null;
        painting = plot != null;
        return plot;
    }

    private synchronized void stop() {
        painting = false;
    }
}
