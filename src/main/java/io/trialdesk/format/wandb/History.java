package io.trialdesk.format.wandb;

import io.trialdesk.config.Trees;
import io.trialdesk.format.blocklog.BlockLog;
import io.trialdesk.format.blocklog.Wire;
import io.trialdesk.format.blocklog.Wire.Malformed;
import io.trialdesk.model.Media;
import io.trialdesk.model.Value;
import io.trialdesk.series.PointBuffer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of a run's history as points by metric, and what was logged to be looked at. Keys that
/// begin with `_` are W&B's own. For one thread.
final class History {
    private static final int ITEM = 1 << 3 | Wire.BYTES;
    private static final int STEP = 2 << 3 | Wire.BYTES;

    private final Map<String, PointBuffer> series = new LinkedHashMap<>();
    private final List<Media> media = new ArrayList<>();
    private MediaValues mediaValues = new MediaValues("");
    private String logFile = "";
    private long lastStep;
    private double lastTime = Double.NaN;

    /// What follows stands in this log.
    ///
    /// @param files the folder of its files and the log, relative to the source
    void in(String files, String log) {
        mediaValues = new MediaValues(files);
        logFile = log;
    }

    Map<String, PointBuffer> series() {
        return series;
    }

    List<Media> media() {
        return media;
    }

    /// Step of the last row.
    long lastStep() {
        return lastStep;
    }

    /// Time of the last row in seconds, NaN when there is none.
    double lastTime() {
        return lastTime;
    }

    /// Takes the row in the field that the reader has just passed. The whole row is read before any
    /// of it is taken, so that a damaged one leaves nothing behind.
    void row(Wire outer, BlockLog log) throws Malformed {
        var record = new Wire().into(outer);
        List<Item> items = new ArrayList<>();
        long step = 0;
        while (record.more()) {
            int key = record.key();
            record.skip(key);
            if (key == ITEM) {
                items.add(Item.read(record));
            } else if (key == STEP) {
                step = number(new Wire().into(record));
            }
        }
        new Row(items, step).take(log);
    }

    /// Takes a row that stands in the file as JSON.
    void row(Value.Table table) {
        var row = new Row(List.of(), lastStep + 1);
        for (var entry : table.entries()) {
            if (!entry.key().startsWith("_")) {
                row.nested(entry.key(), entry.value());
            }
        }
        row.step = (long) Trees.at(table, "_step").number().orElse(lastStep + 1.0);
        row.time = Trees.at(table, "_timestamp").number().orElse(Double.NaN);
        row.end(null);
    }

    private static long number(Wire step) throws Malformed {
        long number = 0;
        while (step.more()) {
            int key = step.key();
            if (key == (1 << 3 | Wire.VARINT)) {
                number = step.varint();
            } else {
                step.skip(key);
            }
        }
        return number;
    }

    /// A point outside of the history.
    void point(String key, long step, double time, double value) {
        series.computeIfAbsent(key, _ -> new PointBuffer()).add(step, time, value);
    }

    /// One row while it is taken apart.
    private final class Row {
        private record Found(String key, double value) {}

        private final List<Item> items;
        private final List<Found> numbers = new ArrayList<>();
        private final Map<String, Map<String, Value>> objects = new LinkedHashMap<>();
        private final Map<String, Item> whole = new LinkedHashMap<>();
        private long step;
        private double time = Double.NaN;

        Row(List<Item> items, long step) {
            this.items = items;
            this.step = step;
        }

        /// The final row of some versions has its step as an item alone.
        void take(BlockLog log) throws Malformed {
            for (var item : items) {
                if (item.path().getLast().equals(MediaValues.TYPE) && item.path().size() > 1) {
                    objects.put(parent(item), new LinkedHashMap<>());
                }
            }
            for (var item : items) {
                split(item);
            }
            end(log);
        }

        private void end(@Nullable BlockLog log) {
            for (var number : numbers) {
                point(number.key(), step, time, number.value());
            }
            objects.forEach((key, fields) -> object(key, Trees.table(fields), log));
            lastStep = step;
            lastTime = time;
        }

        private static String parent(Item item) {
            return String.join(".", item.path().subList(0, item.path().size() - 1));
        }

        private void split(Item item) throws Malformed {
            var first = item.path().getFirst();
            var fields = item.path().size() > 1 ? objects.get(parent(item)) : null;
            if (first.startsWith("_")) {
                internal(first, item);
            } else if (item.isObject()) {
                whole.put(item.key(), item);
                nested(item.key(), item.value());
            } else if (fields != null) {
                fields.put(item.path().getLast(), item.value());
            } else {
                item.number().ifPresent(number -> numbers.add(new Found(item.key(), number)));
            }
        }

        private void internal(String key, Item item) throws Malformed {
            var number = item.number();
            if (number.isPresent() && key.equals("_step")) {
                step = (long) number.getAsDouble();
            } else if (number.isPresent() && key.equals("_timestamp")) {
                time = number.getAsDouble();
            }
        }

        private void nested(String key, Value value) {
            if (value instanceof Value.Table table) {
                if (Trees.at(table, MediaValues.TYPE) instanceof Value.Text) {
                    var fields = objects.computeIfAbsent(key, _ -> new LinkedHashMap<>());
                    table.entries().forEach(e -> fields.put(e.key(), e.value()));
                } else {
                    table.entries().forEach(e -> nested(key + "." + e.key(), e.value()));
                }
            } else if (value instanceof Value.Flag flag) {
                numbers.add(new Found(key, flag.value() ? 1 : 0));
            } else if (value instanceof Value.Whole || value instanceof Value.Real) {
                value.number().ifPresent(number -> numbers.add(new Found(key, number)));
            }
        }

        private void object(String key, Value object, @Nullable BlockLog log) {
            media.addAll(mediaValues.of(key, object, step, time, inLog(whole.get(key), log)));
        }

        private MediaValues.@Nullable InLog inLog(@Nullable Item item, @Nullable BlockLog log) {
            long offset = item == null || log == null ? -1 : log.offsetOf(item.from());
            return item == null || offset < 0
                    ? null
                    : new MediaValues.InLog(logFile, offset, item.to() - item.from());
        }
    }
}
