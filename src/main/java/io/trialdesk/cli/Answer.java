package io.trialdesk.cli;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
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
        try {
            var csv =
                    new CSVPrinter(out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
            csv.printRecord(head);
            for (var row : rows) {
                csv.printRecord(row.stream().map(Answer::harmless).toList());
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("standard output cannot be written", e);
        }
    }

    private static String harmless(String cell) {
        boolean formula =
                !cell.isEmpty()
                        && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                        && io.trialdesk.model.Numbers.parse(cell).isEmpty();
        return formula ? "'" + cell : cell;
    }
}
