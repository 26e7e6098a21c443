package io.trialdesk.store;

import io.trialdesk.series.Points;

import java.util.List;

/// Points of metrics, in chunks. Any thread but the FX thread.
@SuppressWarnings("DoNotCallSuggester")
public final class SeriesTable {
    SeriesTable(Database database) {}

    /// Keys of the metrics of which points are stored, sorted.
    public List<String> metrics(long run) {
        throw new UnsupportedOperationException();
    }

    /// Every stored point, by step; points of one step in logged order.
    public Points points(long run, String metric) {
        throw new UnsupportedOperationException();
    }

    /// The points logged after the first `index` ones, in logged order. An open chart asks for what
    /// it does not have yet; when [#count] is less than what it has, the points were replaced and
    /// it must ask for all.
    public Points after(long run, String metric, long index) {
        throw new UnsupportedOperationException();
    }

    /// How many points are stored.
    public long count(long run, String metric) {
        throw new UnsupportedOperationException();
    }
}
