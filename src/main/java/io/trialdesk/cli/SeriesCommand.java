package io.trialdesk.cli;

import io.trialdesk.model.Source;
import io.trialdesk.series.Points;
import io.trialdesk.store.StoredRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;

/// `series SOURCE`: every point of the chosen runs and metrics, streamed, so that any number of
/// points needs the memory of one series.
@Command(name = "series", description = "Every point that was logged.")
public final class SeriesCommand implements Runnable {
    private static final ObjectWriter WRITER =
            RunJson.MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private final Supplier<Reading> reading;
    private final PrintWriter out;

    @Parameters(index = "0", paramLabel = "SOURCE")
    private String source = "";

    @Option(names = "--run", description = "Only this run (id or name); may be repeated.")
    private List<String> runs = List.of();

    @Option(names = "--metric", description = "Only this metric; may be repeated.")
    private List<String> metrics = List.of();

    @Option(names = "--format", description = "csv or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.CSV;

    public SeriesCommand(Supplier<Reading> reading, PrintWriter out) {
        this.reading = reading;
        this.out = out;
    }

    @Override
    public void run() {
        if (format == Format.TABLE) {
            throw Failure.wrongUse("--format table: points are written as csv or json");
        }
        var desk = reading.get();
        var place = desk.sources(List.of(source)).getFirst();
        var chosen = chosen(desk, place);
        desk.points(place, chosen, metrics);
        if (format == Format.JSON) {
            json(desk, chosen);
        } else {
            out.println("run_id,metric,step,wall_time,value");
            each(desk, chosen, this::csv);
        }
        out.flush();
    }

    private List<StoredRun> chosen(Reading desk, Source place) {
        return runs.isEmpty()
                ? Seen.runs(desk.store(), place).stream().filter(r -> !r.run().deleted()).toList()
                : runs.stream().map(text -> desk.run(place, text)).distinct().toList();
    }

    private void each(Reading desk, List<StoredRun> chosen, OneSeries taker) {
        for (var run : chosen) {
            for (var metric : desk.store().series().metrics(run.key())) {
                if (metrics.isEmpty() || metrics.contains(metric)) {
                    taker.take(
                            run.run().id(),
                            metric,
                            desk.store().series().points(run.key(), metric));
                }
            }
        }
    }

    private void csv(String run, String metric, Points points) {
        var start = Csv.cell(run) + "," + Csv.cell(metric) + ",";
        for (int i = 0; i < points.size(); i++) {
            double time = points.time()[i];
            out.print(start);
            out.print(points.step()[i]);
            out.print(',');
            out.print(Double.isNaN(time) ? "" : Csv.plain(time));
            out.print(',');
            out.println(points.value()[i]);
        }
    }

    private void json(Reading desk, List<StoredRun> chosen) {
        try (var json = WRITER.createGenerator(out)) {
            json.writeStartArray();
            each(desk, chosen, (run, metric, points) -> json(json, run, metric, points));
            json.writeEndArray();
        }
        out.println();
    }

    private static void json(JsonGenerator json, String run, String metric, Points points) {
        json.writeStartObject();
        json.writeStringProperty("run_id", run);
        json.writeStringProperty("metric", metric);
        json.writeArrayPropertyStart("points");
        for (int i = 0; i < points.size(); i++) {
            json.writeStartArray();
            json.writeNumber(points.step()[i]);
            if (Double.isNaN(points.time()[i])) {
                json.writeNull();
            } else {
                json.writeNumber(points.time()[i]);
            }
            json.writeTree(RunJson.number(points.value()[i]));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @FunctionalInterface
    private interface OneSeries {
        void take(String run, String metric, Points points);
    }
}
