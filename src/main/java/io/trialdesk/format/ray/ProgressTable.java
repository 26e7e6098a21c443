package io.trialdesk.format.ray;

import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Numbers;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// `progress.csv`, the same results as a table, for trials that lack the rows.
final class ProgressTable {
    private static final CSVFormat FORM =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private ProgressTable() {}

    static void read(Part part, Path file, TrialRows rows, Sink sink) throws IOException {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var records = FORM.parse(in)) {
            for (var record : records) {
                if (record.isConsistent()) {
                    rows.take(numbers(record));
                }
            }
        } catch (UncheckedIOException | IllegalArgumentException problem) {
            var words = "the table breaks off here: " + problem.getMessage();
            sink.damaged(new Damage(part.relative(file), "", words));
        }
    }

    private static Map<String, Double> numbers(CSVRecord record) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        record.toMap()
                .forEach(
                        (key, text) ->
                                Numbers.parse(text).ifPresent(value -> numbers.put(key, value)));
        return numbers;
    }
}
