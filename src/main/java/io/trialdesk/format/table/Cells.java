package io.trialdesk.format.table;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of a table as its cells, trimmed and without quotes.
final class Cells {
    /// Any run of blanks, where a table is aligned by them.
    static final char BLANKS = ' ';

    /// More columns than any log has.
    static final int MOST = 20_000;

    private Cells() {}

    /// Whether a quote is open at the end of the line, so that the row goes on in the next one.
    static boolean isOpen(String line) {
        int quotes = 0;
        for (int i = line.indexOf('"'); i >= 0; i = line.indexOf('"', i + 1)) {
            quotes++;
        }
        return quotes % 2 == 1;
    }

    /// Empty when the quotes make no sense.
    static Optional<List<String>> of(String line, char delimiter) {
        if (delimiter == BLANKS) {
            return Optional.of(List.of(line.strip().split("\\s+")));
        }
        return line.indexOf('"') < 0
                ? Optional.of(split(line, delimiter))
                : quoted(line, delimiter);
    }

    private static List<String> split(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int to = line.indexOf(delimiter); to >= 0 && cells.size() < MOST; ) {
            cells.add(line.substring(from, to).strip());
            from = to + 1;
            to = line.indexOf(delimiter, from);
        }
        cells.add(line.substring(from).strip());
        return cells;
    }

    private static Optional<List<String>> quoted(String line, char delimiter) {
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreSurroundingSpaces(true)
                        .setIgnoreEmptyLines(false)
                        .get();
        try (var parser = CSVParser.parse(line, format)) {
            var records = parser.getRecords();
            return records.size() == 1
                    ? Optional.of(records.getFirst().stream().map(String::strip).toList())
                    : Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalStateException noRow) {
            return Optional.empty();
        }
    }
}
