package io.trialdesk.ui.media;

import io.trialdesk.ui.fx.Live;
import io.trialdesk.ui.fx.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What there is to look at of some runs, found on a worker. FX thread only, but for `stale`.
final class MediaShelf implements AutoCloseable {
    /// @param keys of each run
    record Held(List<Long> runs, Map<Long, List<MediaKey>> keys) {
        static final Held NOTHING = new Held(List.of(), Map.of());

        List<MediaKey> of(long run) {
            return keys.getOrDefault(run, List.of());
        }
    }

    private final ReadOnlyObjectWrapper<Held> held = new ReadOnlyObjectWrapper<>(Held.NOTHING);
    private final Live<List<Long>, Held> live;
    private List<Long> asked = List.of();

    MediaShelf(MediaDoor door, Threads threads) {
        live = threads.live(List.of(), runs -> find(door, runs), new Shown());
    }

    void ask(List<Long> runs) {
        if (!runs.equals(asked)) {
            asked = List.copyOf(runs);
            live.ask(asked);
        }
    }

    void stale() {
        live.stale();
    }

    ReadOnlyObjectProperty<Held> held() {
        return held.getReadOnlyProperty();
    }

    @Override
    public void close() {
        live.close();
    }

    private static Held find(MediaDoor door, List<Long> runs) {
        var keys = new LinkedHashMap<Long, List<MediaKey>>();
        runs.forEach(run -> keys.put(run, MediaKey.of(door.of(run))));
        return new Held(runs, Map.copyOf(keys));
    }

    private final class Shown implements Live.Screen<Held> {
        @Override
        public void show(Held answer) {
            held.set(answer);
        }

        @Override
        public void fail(RuntimeException problem) {
            held.set(Held.NOTHING);
        }
    }
}
