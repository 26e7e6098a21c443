package io.trialdesk.query;

import io.trialdesk.model.Numbers;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Collects runs and makes catalogues of them, each sharing with the one before what did not
/// change. For one thread at a time.
public final class CatalogueBuilder {
    private static final String USER_TAG = "mlflow.user";

    private final Map<String, TextColumnBuilder> params = new HashMap<>();
    private final Map<String, TextColumnBuilder> tags = new HashMap<>();
    private final Map<String, NumberColumnBuilder> metrics = new HashMap<>();
    private final Map<String, TextColumnBuilder> texts = new HashMap<>();
    private final Map<String, NumberColumnBuilder> times = new HashMap<>();
    private final BitSet deleted = new BitSet();
    private final BitSet held = new BitSet();
    private long[] keys = new long[16];
    private int[] sources = new int[16];
    private int rows;

    /// Whether a run with this key can be added or replaced. Keys grow with the rows; one in
    /// between takes a new builder.
    public boolean takes(long key) {
        return rows == 0 || key > keys[rows - 1] || row(key) >= 0;
    }

    /// Adds a run, or puts it in the place of the one with the same key.
    public void put(long key, int source, Run run) {
        put(key, source, run, run.lastSign());
    }

    /// The same for a run that was heard of otherwise too.
    ///
    /// @param lastSign when that was last
    public void put(long key, int source, Run run, Optional<Instant> lastSign) {
        if (!takes(key)) {
            throw new IllegalArgumentException("run " + key + " comes after greater keys");
        }
        int known = row(key);
        int row = known >= 0 ? known : add(key);
        sources[row] = source;
        deleted.set(row, run.deleted());
        held.set(row, run.metrics().values().stream().allMatch(metric -> metric.count() > 0));
        if (known >= 0) {
            clearMissing(row, run);
        }
        putAttributes(row, run);
        boolean goesOn = run.status() == RunStatus.RUNNING;
        var sign = goesOn ? lastSign.orElse(null) : null;
        putNumber(Attributes.LAST_SIGN, row, milliseconds(sign));
        putValues(row, run);
    }

    private void putValues(int row, Run run) {
        run.params()
                .forEach(
                        (name, value) -> {
                            var number = value.number();
                            column(params, name)
                                    .set(
                                            row,
                                            value.text(),
                                            number.isPresent(),
                                            number.orElse(Double.NaN));
                        });
        run.tags().forEach((name, text) -> putText(column(tags, name), row, text));
        run.metrics()
                .forEach(
                        (name, summary) ->
                                metrics.computeIfAbsent(name, _ -> new NumberColumnBuilder())
                                        .set(row, summary.lastValue()));
    }

    private int row(long key) {
        return Arrays.binarySearch(keys, 0, rows, key);
    }

    private int add(long key) {
        if (rows == keys.length) {
            keys = Arrays.copyOf(keys, rows * 2);
            sources = Arrays.copyOf(sources, rows * 2);
        }
        keys[rows] = key;
        return rows++;
    }

    private void clearMissing(int row, Run run) {
        params.forEach((name, column) -> clear(row, column, run.params().containsKey(name)));
        tags.forEach((name, column) -> clear(row, column, run.tags().containsKey(name)));
        metrics.forEach((name, column) -> clear(row, column, run.metrics().containsKey(name)));
        clear(row, column(texts, Attributes.PARENT.key()), run.parent().isPresent());
        clear(row, column(texts, Attributes.USER.key()), run.tags().containsKey(USER_TAG));
    }

    private static void clear(int row, ColumnBuilder column, boolean stays) {
        if (!stays && column.has(row)) {
            column.clear(row);
        }
    }

    private void putAttributes(int row, Run run) {
        putText(column(texts, Attributes.ID.key()), row, run.id());
        putText(column(texts, Attributes.NAME.key()), row, run.name());
        putText(column(texts, Attributes.EXPERIMENT.key()), row, run.experiment());
        putText(column(texts, Attributes.STATUS.key()), row, run.status().name());
        putText(column(texts, Attributes.FORMAT.key()), row, run.format());
        putText(column(texts, Attributes.PATH.key()), row, run.path());
        run.parent().ifPresent(p -> putText(column(texts, Attributes.PARENT.key()), row, p));
        var user = run.tags().get(USER_TAG);
        if (user != null) {
            putText(column(texts, Attributes.USER.key()), row, user);
        }
        putNumber(Attributes.START, row, milliseconds(run.start()));
        putNumber(Attributes.END, row, milliseconds(run.end()));
        putNumber(
                Attributes.DURATION,
                row,
                (milliseconds(run.end()) - milliseconds(run.start())) / 1000);
    }

    private static double milliseconds(@Nullable Instant time) {
        if (time == null) {
            return Double.NaN;
        }
        int rest = time.getNano() / 1_000_000;
        return time.getEpochSecond() * 1000.0 + rest;
    }

    /// Sets an attribute, or clears it when the number is NaN.
    private void putNumber(ColumnId attribute, int row, double number) {
        var column = times.computeIfAbsent(attribute.key(), _ -> new NumberColumnBuilder());
        if (Double.isNaN(number)) {
            column.clear(row);
        } else {
            column.set(row, number);
        }
    }

    private static void putText(TextColumnBuilder column, int row, String text) {
        var number = Numbers.parse(text);
        column.set(row, text, number.isPresent(), number.orElse(Double.NaN));
    }

    private static TextColumnBuilder column(Map<String, TextColumnBuilder> columns, String name) {
        return columns.computeIfAbsent(name, _ -> new TextColumnBuilder());
    }

    /// A catalogue of all runs so far.
    public Catalogue snapshot() {
        var columns = new HashMap<ColumnId, Column>();
        add(columns, ColumnId.Kind.RUN_ATTRIBUTE, texts);
        add(columns, ColumnId.Kind.RUN_ATTRIBUTE, times);
        add(columns, ColumnId.Kind.PARAM, params);
        add(columns, ColumnId.Kind.METRIC, metrics);
        add(columns, ColumnId.Kind.TAG, tags);
        return new Catalogue(
                Arrays.copyOf(keys, rows),
                Arrays.copyOf(sources, rows),
                (BitSet) deleted.clone(),
                (BitSet) held.clone(),
                Set.of(),
                Map.of(),
                columns);
    }

    private static void add(
            Map<ColumnId, Column> columns,
            ColumnId.Kind kind,
            Map<String, ? extends ColumnBuilder> builders) {
        builders.forEach(
                (name, builder) -> {
                    var column = builder.column();
                    if (column.count() > 0) {
                        columns.put(new ColumnId(kind, name), column);
                    }
                });
    }
}
