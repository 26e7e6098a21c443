package io.trialdesk.ui.runs;

import io.trialdesk.query.Attributes;
import io.trialdesk.query.ColumnId;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Copies the selected runs as a table of tab-separated values, in full, as spreadsheets take it.
final class Clip {
    private static final int MOST = 10_000;

    private Clip() {}

    static void copy(RunsViewModel model) {
        var content = new ClipboardContent();
        content.putString(text(model));
        Clipboard.getSystemClipboard().setContent(content);
    }

    static String text(RunsViewModel model) {
        List<ColumnId> columns = new ArrayList<>(List.of(Attributes.NAME, Attributes.STATUS));
        columns.addAll(model.columns().get());
        var table = model.table();
        var head = columns.stream().map(HeaderNames::of).collect(Collectors.joining("\t"));
        return head
                + "\n"
                + model.selection().get().in(table, MOST).stream()
                        .flatMap(key -> table.byKey(key).stream())
                        .map(row -> line(row, columns))
                        .collect(Collectors.joining("\n"));
    }

    private static String line(RunRow row, List<ColumnId> columns) {
        return columns.stream().map(id -> safe(row.full(id))).collect(Collectors.joining("\t"));
    }

    /// Keeps a spreadsheet from taking a text for a formula.
    private static String safe(String text) {
        var flat = text.replace('\t', ' ').replace('\n', ' ');
        boolean formula = !flat.isEmpty() && "=@".indexOf(flat.charAt(0)) >= 0;
        return formula ? "'" + flat : flat;
    }
}
