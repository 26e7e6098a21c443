package io.trialdesk.ui.media;

import io.trialdesk.model.Media;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.work.Cancel;

import java.util.LinkedHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Reads and decodes what is looked at, two at a time, and keeps what was seen last within a bound
/// of memory. FX thread only; the reading is done by workers.
final class Sights {
    private static final int AT_ONCE = 2;

    private record Wanted(long run, Media media, int width, int height) {}

    private final MediaDoor door;
    private final Threads threads;
    private final long most;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final LinkedHashMap<Wanted, Sight> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /// @param most bytes that are kept
    Sights(MediaDoor door, Threads threads, long most) {
        this.door = door;
        this.threads = threads;
        this.most = most;
    }

    MediaDoor door() {
        return door;
    }

    /// Gives what is seen of a thing: at once when it is kept, else when it is read.
    ///
    /// @return asked when it is not wanted any more
    Cancel look(long run, Media media, int width, int height, Consumer<Sight> taker) {
        var cancel = new Cancel();
        var wanted = new Wanted(run, media, width, height);
        var seen = kept.get(wanted);
        if (seen != null) {
            taker.accept(seen);
            return cancel;
        }
        threads.work(
                () -> read(wanted, cancel),
                sight -> take(wanted, sight, cancel, taker),
                why -> take(wanted, new Sight.NotShown(why), cancel, taker));
        return cancel;
    }

    /// Forgets everything that is kept.
    void clear() {
        kept.clear();
        weight = 0;
    }

    /// Bytes that are kept.
    long weight() {
        return weight;
    }

    private Sight read(Wanted wanted, Cancel cancel) throws java.io.IOException {
        turns.acquireUninterruptibly();
        try {
            return cancel.isAsked()
                    ? new Sight.NotShown("")
                    : door.look(wanted.run, wanted.media, wanted.width, wanted.height);
        } finally {
            turns.release();
        }
    }

    private void take(Wanted wanted, Sight sight, Cancel cancel, Consumer<Sight> taker) {
        if (cancel.isAsked()) {
            return;
        }
        var before = kept.put(wanted, sight);
        weight += sight.weight() - (before == null ? 0 : before.weight());
        var oldest = kept.entrySet().iterator();
        while (weight > most && oldest.hasNext()) {
            weight -= oldest.next().getValue().weight();
            oldest.remove();
        }
        taker.accept(sight);
    }
}
