package io.trialdesk.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sheet as text for other programs: what is shown, values in full. Pure.
final class SheetText {
    /// What a spreadsheet would run as a formula.
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\-].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("^[+-]?[0-9.][0-9.eE+-]*$");

    private SheetText() {}

    /// A Markdown table with a bold line per section.
    static String markdown(CompareSheet sheet) {
        var lines = new ArrayList<String>();
        lines.add(row(head(sheet)));
        lines.add("|" + " --- |".repeat(sheet.runs().size() + 1));
        for (var row : sheet.rows()) {
            if (row instanceof SheetRow.Leaf leaf) {
                lines.add(row(values(leaf)));
            } else if (row instanceof SheetRow.Section section) {
                lines.add("| **" + section.title() + "** |" + " |".repeat(sheet.runs().size()));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /// Tab-separated values that no spreadsheet takes for formulas.
    static String tsv(CompareSheet sheet) {
        var lines = new ArrayList<String>();
        lines.add(tabs(head(sheet)));
        for (var row : sheet.rows()) {
            if (row instanceof SheetRow.Leaf leaf) {
                lines.add(tabs(values(leaf)));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> head(CompareSheet sheet) {
        var names = new ArrayList<String>();
        names.add("");
        sheet.runs().forEach(run -> names.add(run.run().name()));
        return names;
    }

    private static List<String> values(SheetRow.Leaf leaf) {
        var values = new ArrayList<String>();
        values.add(leaf.key());
        leaf.cells().forEach(cell -> values.add(cell.full()));
        return values;
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(c -> c.replace("|", "\\|").replace("\n", "<br>"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String tabs(List<String> cells) {
        return cells.stream()
                .map(c -> c.replace('\t', ' ').replace('\n', ' ').replace('\r', ' '))
                .map(c -> isFormula(c) ? "'" + c : c)
                .collect(Collectors.joining("\t"));
    }

    private static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }
}
