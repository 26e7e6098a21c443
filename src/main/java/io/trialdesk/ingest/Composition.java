package io.trialdesk.ingest;

import io.trialdesk.format.Facts;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunDetails;
import io.trialdesk.model.RunStatus;

import java.util.HashMap;
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
        if (head == null || measured == null || measured.equals(head)) {
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
    static RunDetails details(Facts head, Map<String, SeriesUnion.Series> series, String usual) {
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

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
