package bench;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.query.Catalogue;
import io.trialdesk.query.CatalogueBuilder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Makes the program's catalogue out of the table of runs that `bench/peer/write_table.py` wrote.
/// Parameters are text, as a tracker hands them over. The key of a run is its row number plus one.
final class RunTable {
    private RunTable() {}

    static Catalogue read(Path table, Control control) throws IOException {
        var builder = new CatalogueBuilder();
        each(
                table,
                (number, run) -> {
                    if (!control.drops(number)) {
                        builder.put(number + 1, 1, run);
                    }
                });
        return builder.snapshot();
    }

    /// Takes one run after the other with its number, counted from 0.
    interface Taker {
        void take(long number, Run run);
    }

    static void each(Path table, Taker taker) throws IOException {
        try (var lines = Files.newBufferedReader(table)) {
            var header = lines.readLine().split(",");
            long number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                taker.take(number++, run(header, line.split(",", -1)));
            }
        }
    }

    private static Run run(String[] header, String[] cells) {
        Map<String, Value> params = new HashMap<>();
        Map<String, String> tags = new HashMap<>();
        Map<String, MetricSummary> metrics = new HashMap<>();
        for (int i = 2; i < header.length; i++) {
            int dot = header[i].indexOf('.');
            var key = header[i].substring(dot + 1);
            switch (header[i].substring(0, dot)) {
                case "params" -> params.put(key, new Value.Text(cells[i]));
                case "tags" -> tags.put(key, cells[i]);
                default -> {
                    if (!cells[i].isEmpty()) {
                        metrics.put(key, last(Double.parseDouble(cells[i])));
                    }
                }
            }
        }
        var start = Instant.ofEpochMilli(Long.parseLong(cells[1]));
        return new Run(
                cells[0],
                "run-" + cells[0].substring(26),
                "",
                "mlflow",
                "Default",
                RunStatus.FINISHED,
                start,
                start.plusSeconds(60),
                null,
                params,
                tags,
                metrics,
                false);
    }

    private static MetricSummary last(double value) {
        return new MetricSummary(1, 0, Double.NaN, value, value, value);
    }
}
