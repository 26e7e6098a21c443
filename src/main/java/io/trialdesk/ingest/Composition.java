package io.trialdesk.ingest;

import io.trialdesk.format.Facts;
import io.trialdesk.format.Part;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunDetails;
import io.trialdesk.model.RunStatus;
import io.trialdesk.series.Points;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts together what several parts tell of one run. Pure functions.
final class Composition {
    private Composition() {}

    /// The head that the parts describe together, the strongest one first; empty when none of them
    /// told of a run. A start that was measured counts more than one read off a folder's name.
    static Optional<Facts> head(List<Told> parts) {
        Facts head = null;
        Facts measured = null;
        for (var told : parts) {
            for (var facts : told.heads().values()) {
                head = head == null ? facts : head.or(facts);
                if (measured == null && told.measures() && facts.start() != null) {
                    measured = facts;
                }
            }
        }
        if (head == null || measured == null) {
            return Optional.ofNullable(head);
        }
        var origin = measured.details().originOf("start").orElse("");
        return Optional.of(head.draft().from(origin).start(measured.start()).facts());
    }

    static Run run(Facts facts, String format) {
        var status = facts.status();
        var name = facts.name();
        var experiment = facts.experiment();
        return new Run(
                facts.id(),
                name == null ? lastName(facts.path()) : name,
                facts.path(),
                format,
                experiment == null ? "" : experiment,
                status == null ? RunStatus.UNKNOWN : status,
                facts.start(),
                facts.end(),
                facts.parentId(),
                facts.params(),
                facts.tags(),
                Map.of(),
                facts.deleted());
    }

    /// Where everything the head says was found.
    ///
    /// @param series those of the metrics that may stand in another file
    /// @param usual the file that the metrics stand in
    static RunDetails details(Facts head, Map<String, Series> series, String usual) {
        var details = head.details();
        var origins = new HashMap<>(details.origins());
        origins.put(RunDetails.METRICS, usual);
        series.forEach(
                (metric, found) -> {
                    if (!found.file().equals(usual)) {
                        origins.put(RunDetails.METRICS + "." + metric, found.file());
                    }
                });
        return new RunDetails(origins, details.layers(), details.provenance());
    }

    /// The points of one metric, and the file that they stand in.
    record Series(Points points, String file) {}

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// All series of the parts. Those that several parts tell alike are one; where they differ, the
    /// later ones carry their format, or their folder, behind the name.
    static Map<String, Series> series(List<Told> parts) {
        Map<String, Series> all = new LinkedHashMap<>();
        for (var told : parts) {
            var file = told.pointsFile();
            for (var run : told.runsWithPoints()) {
                told.pointsOf(run)
                        .forEach(
                                (metric, points) ->
                                        add(
                                                all,
                                                metric,
                                                new Series(points, file),
                                                told.part(),
                                                parts));
            }
        }
        return all;
    }

    private static void add(
            Map<String, Series> all, String metric, Series series, Part part, List<Told> parts) {
        var known = all.get(metric);
        if (known == null) {
            all.put(metric, series);
        } else if (isBeginOf(series.points(), known.points())) {
            return;
        } else if (isBeginOf(known.points(), series.points())) {
            all.put(metric, series);
        } else {
            all.put(metric + " (" + mark(part, parts) + ")", series);
        }
    }

    /// What tells this part from the others: its format, or its place below the run.
    private static String mark(Part part, List<Told> parts) {
        boolean alone =
                parts.stream().filter(t -> t.part().format().equals(part.format())).count() == 1;
        return alone ? part.format() : place(parts.getFirst().part().path(), part.path());
    }

    private static String place(Path run, Path part) {
        return part.startsWith(run) && !part.equals(run)
                ? run.relativize(part).toString().replace('\\', '/')
                : String.valueOf(part.getFileName());
    }

    /// Whether one series is the beginning of another, as a slower writer leaves it. Values compare
    /// as 32-bit floats, since event files round them.
    private static boolean isBeginOf(Points begin, Points whole) {
        if (begin.size() > whole.size()) {
            return false;
        }
        for (int i = 0; i < begin.size(); i++) {
            if (begin.step()[i] != whole.step()[i]
                    || Float.compare((float) begin.value()[i], (float) whole.value()[i]) != 0) {
                return false;
            }
        }
        return true;
    }
}
