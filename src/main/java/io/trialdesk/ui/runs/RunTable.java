package io.trialdesk.ui.runs;

import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.query.Attributes;
import io.trialdesk.query.Catalogue;
import io.trialdesk.query.Column;
import io.trialdesk.query.ColumnId;
import io.trialdesk.ui.text.Figures;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// What the runs table shows: rows of a catalogue in an order, and how each value is written.
/// Immutable; rows are made when they come into sight.
final class RunTable extends AbstractList<RunRow> implements RandomAccess {
    private final Catalogue catalogue;
    private final int[] order;
    private final Map<Integer, Source> sources;
    private final Instant now;
    private final ZoneId zone;
    private final boolean[] shown;

    /// @param order rows of the catalogue; belongs to the table once handed over
    RunTable(
            Catalogue catalogue,
            int[] order,
            Map<Integer, Source> sources,
            Instant now,
            ZoneId zone) {
        this.catalogue = catalogue;
        this.order = order;
        this.sources = Map.copyOf(sources);
        this.now = now;
        this.zone = zone;
        this.shown = new boolean[catalogue.rows()];
        for (int row : order) {
            shown[row] = true;
        }
    }

    static RunTable none(ZoneId zone) {
        return new RunTable(Catalogue.EMPTY, new int[0], Map.of(), Instant.EPOCH, zone);
    }

    @Override
    public RunRow get(int index) {
        return new RunRow(this, order[index]);
    }

    @Override
    public int size() {
        return order.length;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    long key(int index) {
        return catalogue.key(order[index]);
    }

    LongStream keys() {
        return IntStream.of(order).mapToLong(catalogue::key);
    }

    boolean holds(long key) {
        var row = catalogue.rowOf(key);
        return row.isPresent() && shown[row.getAsInt()];
    }

    /// Where a run is, -1 when it is not among those shown.
    int placeOf(long key) {
        var row = catalogue.rowOf(key);
        if (row.isEmpty() || !shown[row.getAsInt()]) {
            return -1;
        }
        for (int i = 0; i < order.length; i++) {
            if (order[i] == row.getAsInt()) {
                return i;
            }
        }
        return -1;
    }

    /// The run with a key, whether it is among those shown or not.
    Optional<RunRow> byKey(long key) {
        var row = catalogue.rowOf(key);
        return row.isPresent() ? Optional.of(new RunRow(this, row.getAsInt())) : Optional.empty();
    }

    /// Metric keys of which at least one of these runs has values.
    List<String> metricsOf(List<Long> runs) {
        int[] rows = runs.stream().flatMapToInt(run -> catalogue.rowOf(run).stream()).toArray();
        return catalogue.columns().stream()
                .filter(id -> id.kind() == ColumnId.Kind.METRIC)
                .filter(id -> hasAny(catalogue.column(id), rows))
                .map(ColumnId::key)
                .toList();
    }

    private static boolean hasAny(Column column, int[] rows) {
        return IntStream.of(rows).anyMatch(column::has);
    }

    RunStatus status(int row) {
        var text = catalogue.column(Attributes.STATUS).text(row);
        for (var status : RunStatus.values()) {
            if (status.name().equals(text)) {
                return status;
            }
        }
        return RunStatus.UNKNOWN;
    }

    /// In words, since when a run that says it goes on gives no sign of life, if for long.
    Optional<String> silentSince(int row) {
        return catalogue.silentSince(row, now).map(at -> Figures.full(at, zone));
    }

    Optional<Source> source(int row) {
        return Optional.ofNullable(sources.get(catalogue.source(row)));
    }

    /// A value as the table shows it, empty when missing.
    String text(ColumnId id, int row) {
        var column = catalogue.column(id);
        if (id.equals(Attributes.DURATION)) {
            return duration(row).map(Figures::duration).orElse("");
        }
        if (!column.has(row)) {
            return "";
        }
        if (Attributes.isTime(id)) {
            return Figures.ago(time(column, row), now, zone);
        }
        return switch (id.kind()) {
            case METRIC -> Figures.measured(column.number(row));
            case PARAM -> parameter(column, row);
            case RUN_ATTRIBUTE, TAG -> column.text(row);
        };
    }

    /// A value in full, for tooltips and copies.
    String full(ColumnId id, int row) {
        var column = catalogue.column(id);
        return Attributes.isTime(id) && column.has(row)
                ? Figures.full(time(column, row), zone)
                : column.text(row);
    }

    /// A parameter as it was written, unless that is a number of more digits than anyone reads.
    private static String parameter(Column column, int row) {
        var text = column.text(row);
        boolean unread = text.length() > 9 || text.indexOf('E') >= 0;
        return column.isNumeric() && unread ? Figures.number(column.number(row)) : text;
    }

    boolean isNumber(ColumnId id) {
        return Attributes.isTime(id)
                || id.equals(Attributes.DURATION)
                || (id.kind() != ColumnId.Kind.TAG && catalogue.column(id).isNumeric());
    }

    private Optional<Duration> duration(int row) {
        var column = catalogue.column(Attributes.DURATION);
        if (column.has(row)) {
            return Optional.of(Duration.ofMillis(Math.round(column.number(row) * 1000)));
        }
        var start = catalogue.column(Attributes.START);
        return start.has(row) && status(row) == RunStatus.RUNNING
                ? Optional.of(Duration.between(time(start, row), now))
                : Optional.empty();
    }

    private static Instant time(Column column, int row) {
        return Instant.ofEpochMilli((long) column.number(row));
    }
}
