package io.trialdesk.format.wandb;

import io.trialdesk.format.blocklog.Wire;
import io.trialdesk.format.blocklog.Wire.Malformed;
import io.trialdesk.series.PointBuffer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measurements of the machine as metrics below `system/`. W&B gives them a time and no step, so
/// they are counted. For one thread.
final class Stats {
    private final Map<String, PointBuffer> series = new LinkedHashMap<>();
    private long count;

    /// @param count how many were read before
    Stats(long count) {
        this.count = count;
    }

    long count() {
        return count;
    }

    Map<String, PointBuffer> series() {
        return series;
    }

    /// Takes the `StatsRecord` in the field that the reader has just passed.
    void add(Wire outer) throws Malformed {
        var record = new Wire().into(outer);
        List<Item> items = new ArrayList<>();
        double time = Double.NaN;
        while (record.more()) {
            int key = record.key();
            record.skip(key);
            if (key == (2 << 3 | Wire.BYTES)) {
                time = Instants.seconds(Instants.timestamp(record));
            } else if (key == (3 << 3 | Wire.BYTES)) {
                items.add(Item.read(record));
            }
        }
        for (var item : items) {
            var number = item.number();
            if (number.isPresent()) {
                series.computeIfAbsent("system/" + item.key(), _ -> new PointBuffer())
                        .add(count, time, number.getAsDouble());
            }
        }
        count++;
    }
}
