package io.trialdesk.format.table;

import io.trialdesk.format.jsonl.Axes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the columns of a table are for.
///
/// @param step index of the column that is the step, -1 when rows are counted
/// @param time index of the column that may hold a time, -1 without
/// @param key index of the column of names in a table with one point a row, otherwise -1
/// @param value index of the column of values in such a table, otherwise -1
record Layout(Header header, int step, int time, int key, int value) {
    private static final List<String> KEYS =
            List.of("metric", "metric_name", "name", "tag", "key", "variable");

    static Layout of(Header header, Delimited table, Head head) {
        int step = step(header, table, head);
        int value = table.isLoose() ? header.indexOf("value") : -1;
        int key = value < 0 ? -1 : first(header, KEYS).map(header::indexOf).orElse(-1);
        return new Layout(header, step, time(header), key, key < 0 ? -1 : value);
    }

    private static Optional<String> first(Header header, Collection<String> names) {
        return names.stream().filter(header::has).findFirst();
    }

    private static int time(Header header) {
        for (var name : Axes.TIMES) {
            int found = header.indexOf(name);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /// In a table of an unknown tool a step must be whole: epochs often are fractions.
    private static int step(Header header, Delimited table, Head head) {
        for (var name : table.steps()) {
            int found = header.indexOf(name);
            if (found >= 0 && (!table.isLoose() || isWhole(header, found, head, name.isEmpty()))) {
                return found;
            }
        }
        return -1;
    }

    private static boolean isWhole(Header header, int column, Head head, boolean counts) {
        int n = 0;
        for (var line : head.lines()) {
            if (line.offset() < header.end() || !line.isWhole()) {
                continue;
            }
            var cells = header.cells(line.text()).orElse(List.of());
            if (column < cells.size() && !Cell.isMissing(cells.get(column))) {
                OptionalDouble number = Cell.number(cells.get(column), header.delimiter());
                if (number.isEmpty()) {
                    continue;
                }
                double step = number.getAsDouble();
                if (!Cell.isWhole(step) || (counts && step != n)) {
                    return false;
                }
                n++;
            }
        }
        return true;
    }

    /// Name of the step's column, empty when rows are counted.
    String axis() {
        return step < 0 ? "" : header.names().get(step);
    }
}
