package io.trialdesk.cli;

import io.trialdesk.model.Numbers;

import org.apache.commons.csv.CSVFormat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

import java.io.PrintWriter;
import java.util.List;

/// Writes one answer on standard output.
final class Answer {
    private Answer() {}

    static void json(PrintWriter out, JsonNode node) {
        var writer = RunJson.MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT);
        out.println(writer.writeValueAsString(node));
    }

    /// A table for people or for programs; a cell that a spreadsheet would take for a formula is
    /// neutralised in CSV by a leading quote.
    static void rows(
            PrintWriter out, Format format, List<String> head, Iterable<List<String>> rows) {
        if (format == Format.CSV) {
            csv(out, head, rows);
            return;
        }
        var table = new TextTable(head);
        rows.forEach(table::row);
        table.print(out);
    }

    private static void csv(PrintWriter out, List<String> head, Iterable<List<String>> rows) {
        csv(out, head);
        rows.forEach(row -> csv(out, row));
    }

    private static void csv(PrintWriter out, List<String> cells) {
        out.print(CSVFormat.DEFAULT.format(cells.stream().map(Answer::harmless).toArray()));
        out.print('\n');
    }

    private static String harmless(String cell) {
        boolean formula =
                !cell.isEmpty()
                        && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                        && Numbers.parse(cell).isEmpty();
        return formula ? "'" + cell : cell;
    }
}
