package io.trialdesk.query;

/// One key of a sort order. Missing values come last in either direction, after NaN.
public record Order(ColumnId column, boolean descending) {

    public static Order ascending(ColumnId column) {
        return new Order(column, false);
    }

    public static Order descending(ColumnId column) {
        return new Order(column, true);
    }
}
