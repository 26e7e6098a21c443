package io.trialdesk.ingest;

import io.trialdesk.format.Facts;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;
import io.trialdesk.series.Points;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one reading of one part told. For one thread.
final class Told implements Sink {
    private final Part part;
    private final boolean measures;
    private final Map<String, Facts> heads = new LinkedHashMap<>();
    private final Map<String, Map<String, Points>> points = new LinkedHashMap<>();
    private final List<Damage> damages = new ArrayList<>();
    private boolean added;
    private boolean failed;
    private Reading reading = new Reading(Position.START, 0, true);

    /// @param measures whether the part can hold points, so that its times were measured
    Told(Part part, boolean measures) {
        this.part = part;
        this.measures = measures;
    }

    @Override
    public void run(Facts facts) {
        heads.put(facts.id(), facts);
    }

    @Override
    public void more(Facts facts) {
        boolean says =
                !facts.params().isEmpty() || !facts.tags().isEmpty() || facts.status() != null;
        added |= says;
    }

    @Override
    public void points(String runId, String metric, Points more) {
        points.computeIfAbsent(runId, _ -> new LinkedHashMap<>()).merge(metric, more, Points::and);
    }

    @Override
    public void damaged(Damage damage) {
        damages.add(damage);
    }

    /// The part could not be read this time: what it told before still holds.
    void failed(Damage damage) {
        failed = true;
        damages.add(damage);
    }

    boolean hasFailed() {
        return failed;
    }

    void readAs(Reading done) {
        reading = done;
    }

    boolean measures() {
        return measures;
    }

    Part part() {
        return part;
    }

    Reading reading() {
        return reading;
    }

    Map<String, Facts> heads() {
        return heads;
    }

    Map<String, Points> pointsOf(String runId) {
        return points.getOrDefault(runId, Map.of());
    }

    /// Ids under which points were told.
    Iterable<String> runsWithPoints() {
        return points.keySet();
    }

    List<Damage> damages() {
        return damages;
    }

    /// Whether a continued reading found more to say of the run's head, which only a whole reading
    /// can put together with what was said before.
    boolean addedToHead() {
        return added;
    }
}
