package io.trialdesk.format.table;

import java.util.List;
import java.util.OptionalDouble;

/// Whether a table of an unknown tool is a log of metrics: two or more rows, a number beside the
/// step, four fifths of the cells numbers, steps that hardly ever go back. Judged by its beginning.
public final class MetricTest {
    private static final int LEAST_ROWS = 2;
    private static final int MOST_COLUMNS = 1000;

    private final Layout layout;
    private int rows;
    private int numbers;
    private int cells;
    private int back;
    private double last = Double.NEGATIVE_INFINITY;

    private MetricTest(Layout layout) {
        this.layout = layout;
    }

    /// Tells by the first lines of a file.
    public static boolean passes(Head head) {
        var header = Header.of(head);
        if (header.isEmpty() || !hasNames(header.get())) {
            return false;
        }
        var test = new MetricTest(Layout.of(header.get(), Delimited.loose(), head));
        for (var line : head.lines()) {
            if (line.offset() >= header.get().end() && !line.isBlank()) {
                test.row(header.get().cells(line.text()).orElse(List.of()));
            }
        }
        return test.passes();
    }

    /// Whether rows say their step or time, as a log does and a data set does not.
    public static boolean countsSteps(Head head) {
        var layout = Header.of(head).map(header -> Layout.of(header, Delimited.loose(), head));
        return layout.isPresent() && (layout.get().step() >= 0 || layout.get().time() >= 0);
    }

    private static boolean hasNames(Header header) {
        return header.names().size() <= MOST_COLUMNS
                && header.written().stream()
                        .allMatch(name -> Cell.number(name, header.delimiter()).isEmpty());
    }

    private void row(List<String> row) {
        if (row.size() != layout.header().names().size()) {
            return;
        }
        rows++;
        for (int i = 0; i < row.size(); i++) {
            boolean isName = i == layout.key() || i == layout.time();
            if (!isName && !Cell.isMissing(row.get(i))) {
                var number = Cell.number(row.get(i), layout.header().delimiter());
                if (i == layout.step()) {
                    step(number);
                } else {
                    cells++;
                    numbers += number.isPresent() ? 1 : 0;
                }
            }
        }
    }

    private void step(OptionalDouble number) {
        double step = number.orElse(last);
        // In a table of names and values each name has its own steps.
        back += step < last && layout.key() < 0 ? 1 : 0;
        last = step;
    }

    private boolean passes() {
        return rows >= LEAST_ROWS && numbers > 0 && numbers >= 0.8 * cells && back <= 0.05 * rows;
    }
}
