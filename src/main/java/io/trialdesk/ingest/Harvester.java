package io.trialdesk.ingest;

import io.trialdesk.format.Part;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Run;
import io.trialdesk.series.Points;
import io.trialdesk.store.Append;
import io.trialdesk.store.PartState;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Makes what can be committed from what the parts of a group told. Any thread.
final class Harvester {
    private final Ledger ledger;
    private final Function<String, Collection<String>> storedMetrics;

    /// @param storedMetrics the metrics of which points of a run are stored
    Harvester(Ledger ledger, Function<String, Collection<String>> storedMetrics) {
        this.ledger = ledger;
        this.storedMetrics = storedMetrics;
    }

    Harvest harvest(Group group, List<Told> parts) {
        return group.isStore() ? ofStore(parts.getFirst()) : ofRun(parts);
    }

    private Harvest ofStore(Told told) {
        var place = told.part().relativePath();
        List<Run> runs = new ArrayList<>();
        List<Append> appends = new ArrayList<>();
        for (var facts : told.heads().values()) {
            if (ledger.holds(place, facts.id())) {
                runs.add(Composition.run(facts, told.part().format()));
            }
        }
        for (var run : told.runsWithPoints()) {
            if (ledger.holds(place, run)) {
                addAppends(appends, run, told.pointsOf(run), told.reading().whole());
            }
        }
        List<Damage> damages = new ArrayList<>(told.damages());
        int elsewhere = told.heads().size() - runs.size();
        if (elsewhere > 0) {
            damages.add(elsewhere(told.part(), elsewhere + " of its runs are"));
        }
        return new Harvest(runs, appends, List.of(state(told, "")), damages);
    }

    private Harvest ofRun(List<Told> parts) {
        List<Damage> damages = new ArrayList<>();
        parts.forEach(told -> damages.addAll(told.damages()));
        var head = Composition.head(parts);
        if (head.isEmpty()) {
            return pointsAlone(parts, damages);
        }
        var id = ledger.idOf(head.get());
        if (id.isEmpty()) {
            damages.add(elsewhere(parts.getFirst().part(), "the same run is"));
            return new Harvest(List.of(), List.of(), states(parts, ""), damages);
        }
        var run = Composition.run(head.get().as(id.get()), parts.getFirst().part().format());
        return new Harvest(
                List.of(run), appends(id.get(), parts), states(parts, id.get()), damages);
    }

    /// A continued reading of a run whose head needed no telling, or no run at all yet.
    private Harvest pointsAlone(List<Told> parts, List<Damage> damages) {
        var id = ledger.before(parts.getFirst().part()).map(PartState::runId).orElse("");
        return id.isEmpty()
                ? new Harvest(List.of(), List.of(), states(parts, ""), damages)
                : new Harvest(List.of(), appends(id, parts), states(parts, id), damages);
    }

    private List<Append> appends(String id, List<Told> parts) {
        boolean whole =
                parts.stream().filter(Told::measures).allMatch(told -> told.reading().whole());
        List<Append> appends = new ArrayList<>();
        var series = Composition.series(parts);
        addAppends(appends, id, series, whole);
        boolean readBefore = parts.stream().anyMatch(t -> ledger.before(t.part()).isPresent());
        // A part that could not be read says nothing of its metrics, so none of them is gone.
        if (whole && readBefore && parts.stream().noneMatch(Told::hasFailed)) {
            for (var metric : storedMetrics.apply(id)) {
                if (!series.containsKey(metric)) {
                    appends.add(Append.instead(id, metric, Points.NONE));
                }
            }
        }
        return appends;
    }

    private static void addAppends(
            List<Append> appends, String run, Map<String, Points> series, boolean replace) {
        series.forEach((metric, points) -> appends.add(new Append(run, metric, points, replace)));
    }

    private static Damage elsewhere(Part part, String what) {
        return new Damage(
                part.relativePath(),
                "",
                what + " in another place of this source too, and was read there");
    }

    private static List<PartState> states(List<Told> parts, String run) {
        return parts.stream().map(told -> state(told, run)).toList();
    }

    private static PartState state(Told told, String run) {
        var part = told.part();
        var reading = told.reading();
        return new PartState(
                part.format(),
                part.relativePath(),
                run,
                reading.fingerprint(),
                reading.next().text());
    }
}
