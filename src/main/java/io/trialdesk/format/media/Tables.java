package io.trialdesk.format.media;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.model.Value;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The first rows of a table: comma or tab separated, or JSON with `columns` and `data` (W&B,
/// MLflow).
final class Tables {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_COLUMNS = 100;

    private Tables() {}

    static Preview read(String text, String file) throws IOException {
        return text.stripLeading().startsWith("{") ? json(text) : separated(text, file);
    }

    private static Preview json(String text) {
        try {
            var tree = JsonReader.read(text);
            if (Trees.at(tree, "data") instanceof Value.Items rows) {
                var all = rows.items().stream().limit(MOST_ROWS).map(Tables::cells).toList();
                boolean isCut = rows.items().size() > MOST_ROWS;
                return new Preview.Grid(cells(Trees.at(tree, "columns")), all, isCut);
            }
        } catch (ConfigException problem) {
            // A table of more than is read here, or no table: its text is better than nothing.
            return new Preview.Words(text, true);
        }
        return new Preview.Words(text, false);
    }

    private static List<String> cells(Value row) {
        return row instanceof Value.Items items
                ? items.items().stream().limit(MOST_COLUMNS).map(Value::text).toList()
                : List.of(row.text());
    }

    private static Preview separated(String text, String file) throws IOException {
        var format =
                file.toLowerCase(Locale.ROOT).endsWith(".tsv") ? CSVFormat.TDF : CSVFormat.DEFAULT;
        List<List<String>> rows = new ArrayList<>();
        try (var parser =
                CSVParser.builder().setFormat(format).setReader(new StringReader(text)).get()) {
            for (var row : parser) {
                rows.add(row.stream().limit(MOST_COLUMNS).toList());
                if (rows.size() > MOST_ROWS) {
                    return grid(rows.subList(0, MOST_ROWS), true);
                }
            }
        } catch (UncheckedIOException cut) {
            // The bound on what is read may cut a quoted cell in two.
            return grid(rows, true);
        }
        return grid(rows, false);
    }

    private static Preview grid(List<List<String>> rows, boolean isCut) {
        return rows.isEmpty()
                ? new Preview.Words("", false)
                : new Preview.Grid(rows.getFirst(), rows.subList(1, rows.size()), isCut);
    }
}
