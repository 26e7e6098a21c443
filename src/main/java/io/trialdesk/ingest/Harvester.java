package io.trialdesk.ingest;

import io.trialdesk.format.Part;
import io.trialdesk.format.Reading;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Media;
import io.trialdesk.series.Points;
import io.trialdesk.store.Append;
import io.trialdesk.store.MediaAppend;
import io.trialdesk.store.PartDamages;
import io.trialdesk.store.PartState;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Makes what can be committed from what the parts of one run told. Any thread.
final class Harvester {
    private final Ledger ledger;
    private final Function<String, Collection<String>> storedMetrics;

    /// @param storedMetrics the metrics of which points of a run are stored
    Harvester(Ledger ledger, Function<String, Collection<String>> storedMetrics) {
        this.ledger = ledger;
        this.storedMetrics = storedMetrics;
    }

    /// What the parts of one run told, strongest first.
    Harvest harvest(List<Told> parts) {
        var harvest = new Harvest();
        for (var told : parts) {
            harvest.damages.addAll(told.failures());
            boolean all = told.reading().whole() && !told.hasFailed();
            harvest.found.add(found(told.part(), all, told.damages()));
        }
        var head = Composition.head(parts);
        var id = head.isEmpty() ? idBefore(parts) : ledger.idOf(head.get());
        parts.forEach(told -> harvest.parts.add(state(told.part(), told.reading(), id.orElse(""))));
        if (id.isEmpty()) {
            head.ifPresent(
                    _ -> {
                        var first = parts.getFirst().part();
                        var damage = elsewhere(first, "the same run is");
                        harvest.found.add(found(first, false, List.of(damage)));
                    });
            return harvest;
        }
        var series = SeriesUnion.of(parts);
        if (head.isPresent()) {
            var named = head.get().as(id.get());
            var usual =
                    parts.stream()
                            .filter(Told::measures)
                            .findFirst()
                            .map(Told::pointsFile)
                            .orElse(named.pointsFile());
            harvest.runs.add(Composition.run(named, parts.getFirst().part().format()));
            harvest.details.put(id.get(), Composition.details(named, series, usual));
        }
        append(harvest, id.get(), parts, series);
        return harvest;
    }

    /// The run that a continued reading belongs to which told nothing of the run itself.
    private Optional<String> idBefore(List<Told> parts) {
        return ledger.before(parts.getFirst().part())
                .map(PartState::runId)
                .filter(id -> !id.isEmpty());
    }

    private void append(
            Harvest harvest, String id, List<Told> parts, Map<String, SeriesUnion.Series> series) {
        boolean whole =
                parts.stream().filter(Told::measures).allMatch(told -> told.reading().whole());
        series.forEach(
                (metric, found) ->
                        harvest.appends.add(new Append(id, metric, found.points(), whole)));
        for (var told : parts) {
            List<Media> media = new ArrayList<>();
            told.media().values().forEach(media::addAll);
            boolean all = told.reading().whole() && !told.hasFailed();
            if (all || !media.isEmpty()) {
                harvest.media.add(new MediaAppend(id, told.part().relativePath(), media, all));
            }
        }
        boolean readBefore = parts.stream().anyMatch(t -> ledger.before(t.part()).isPresent());
        // A part that could not be read says nothing of its metrics, so none of them is gone.
        if (whole && readBefore && parts.stream().noneMatch(Told::hasFailed)) {
            for (var metric : storedMetrics.apply(id)) {
                if (!series.containsKey(metric)) {
                    harvest.appends.add(Append.instead(id, metric, Points.NONE));
                }
            }
        }
    }

    static Damage elsewhere(Part part, String what) {
        return new Damage(
                part.relativePath(),
                "",
                what + " in another place of this source too, and was read there");
    }

    static PartDamages found(Part part, boolean instead, List<Damage> damages) {
        return new PartDamages(part.format(), part.relativePath(), instead, damages);
    }

    static PartState state(Part part, Reading reading, String run) {
        return new PartState(
                part.format(),
                part.relativePath(),
                run,
                reading.fingerprint(),
                reading.next().text());
    }
}
