package io.trialdesk.store;

import io.trialdesk.series.Chunk;

/// The number under which a chunk is stored: run, metric within the run, place within the metric,
/// so that one range of the primary key is one series in logged order and no second index is
/// needed.
final class ChunkKey {
    private static final int PLACE_BITS = 16;
    private static final int METRIC_BITS = 20;
    private static final int RUN_BITS = 27;

    private ChunkKey() {}

    static long of(long run, int metric, long place) {
        check("runs", run, RUN_BITS);
        check("metrics of one run", metric, METRIC_BITS);
        check("chunks of one metric", place, PLACE_BITS);
        return ((run << METRIC_BITS) | metric) << PLACE_BITS | place;
    }

    /// The last key a metric can have.
    static long last(long run, int metric) {
        return of(run, metric, (1L << PLACE_BITS) - 1);
    }

    /// The place of the chunk that holds the point with this index.
    static long place(long index) {
        return index / Chunk.FULL;
    }

    private static void check(String what, long number, int bits) {
        if (number < 0 || number >= 1L << bits) {
            throw new IllegalStateException("too many " + what + " for this workspace: " + number);
        }
    }
}
