package io.trialdesk.format.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The line of names of a table.
///
/// @param offset of the line in its file
/// @param end offset after it
/// @param lines how many lines end there, counted from the file's begin
/// @param written the names as they stand there, trimmed
/// @param names the same, each different from the others
public record Header(
        long offset,
        long end,
        long lines,
        char delimiter,
        List<String> written,
        List<String> names) {
    private static final char[] DELIMITERS = {'\t', ';', ','};

    /// The header of a file, which stands before the first row; empty when there is none yet.
    public static Optional<Header> of(Head head) {
        long n = 0;
        for (var line : head.lines()) {
            n++;
            boolean skipped = line.isBlank() || line.text().startsWith("#");
            if (!skipped) {
                return line.isWhole() ? of(line, n) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    static Optional<Header> of(Line line, long lines) {
        if (line.isZeros()) {
            return Optional.empty();
        }
        char delimiter = delimiter(line.text());
        return Cells.of(line.text(), delimiter)
                .map(
                        cells ->
                                new Header(
                                        line.offset(),
                                        line.end(),
                                        lines,
                                        delimiter,
                                        cells,
                                        unique(cells)));
    }

    /// The first that splits the line outside quotes; blanks when none does.
    private static char delimiter(String line) {
        boolean quoted = false;
        for (char candidate : DELIMITERS) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                quoted ^= c == '"';
                if (c == candidate && !quoted) {
                    return candidate;
                }
            }
            quoted = false;
        }
        return line.strip().chars().anyMatch(Character::isWhitespace) ? Cells.BLANKS : ',';
    }

    private static List<String> unique(List<String> cells) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (var cell : cells) {
            int before = seen.merge(cell, 1, Integer::sum) - 1;
            names.add(before == 0 ? cell : cell + "." + before);
        }
        return names;
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    public boolean startsWith(String... first) {
        return names.size() >= first.length
                && names.subList(0, first.length).equals(List.of(first));
    }

    int indexOf(String name) {
        return names.indexOf(name);
    }

    Optional<List<String>> cells(String line) {
        return Cells.of(line, delimiter);
    }
}
