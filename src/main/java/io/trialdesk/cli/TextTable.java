package io.trialdesk.cli;

import io.trialdesk.model.Numbers;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Rows of text in aligned columns for a terminal. Numbers stand right, text left; a cell longer
/// than the widest allowed is cut at its end with an ellipsis, a number or a URL never is.
final class TextTable {
    private static final int WIDEST = 40;

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> head) {
        this.head = head.stream().map(Printable::flat).toList();
    }

    void row(List<String> cells) {
        rows.add(cells.stream().map(TextTable::oneLine).toList());
    }

    void print(PrintWriter out) {
        var widths = new int[head.size()];
        var right = new boolean[head.size()];
        for (int c = 0; c < head.size(); c++) {
            int column = c;
            right[c] =
                    !rows.isEmpty()
                            && rows.stream().allMatch(row -> isNumber(row.get(column)))
                            && rows.stream().anyMatch(row -> !row.get(column).isEmpty());
            widths[c] =
                    Math.max(
                            head.get(c).length(),
                            rows.stream()
                                    .mapToInt(row -> row.get(column).length())
                                    .max()
                                    .orElse(0));
        }
        line(out, head, widths, right);
        rows.forEach(row -> line(out, row, widths, right));
    }

    private static void line(PrintWriter out, List<String> cells, int[] widths, boolean[] right) {
        var text = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            var blanks = " ".repeat(widths[c] - cells.get(c).length());
            text.append(c == 0 ? "" : "  ")
                    .append(right[c] ? blanks + cells.get(c) : cells.get(c) + blanks);
        }
        out.println(text.toString().stripTrailing());
    }

    private static boolean isNumber(String cell) {
        return cell.isEmpty() || Numbers.parse(cell).isPresent();
    }

    /// Control characters and line ends would break the table or the terminal.
    private static String oneLine(String cell) {
        var flat = Printable.flat(cell);
        return flat.length() <= WIDEST || isNumber(flat) || flat.contains("://")
                ? flat
                : flat.substring(0, WIDEST - 1) + "…";
    }
}
