package io.trialdesk.query;

/// Names a column of the catalogue.
///
/// @param key for a run attribute one of the names in [Attributes], otherwise the key as logged
public record ColumnId(Kind kind, String key) implements Comparable<ColumnId> {

    /// Groups of columns, in the order in which they are shown.
    public enum Kind {
        RUN_ATTRIBUTE,
        PARAM,
        METRIC,
        TAG
    }

    public static ColumnId run(String attribute) {
        return new ColumnId(Kind.RUN_ATTRIBUTE, attribute);
    }

    public static ColumnId param(String key) {
        return new ColumnId(Kind.PARAM, key);
    }

    public static ColumnId metric(String key) {
        return new ColumnId(Kind.METRIC, key);
    }

    public static ColumnId tag(String key) {
        return new ColumnId(Kind.TAG, key);
    }

    @Override
    public int compareTo(ColumnId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key.compareTo(other.key);
    }
}
