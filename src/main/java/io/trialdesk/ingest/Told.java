package io.trialdesk.ingest;

import io.trialdesk.format.Facts;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Media;
import io.trialdesk.series.Points;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one reading of one part told. For one thread.
final class Told implements Sink {
    private static final int MOST_MEDIA = 100_000;

    private final Part part;
    private final boolean measures;
    private final Map<String, Facts> heads = new LinkedHashMap<>();
    private final Map<String, Map<String, Points>> points = new LinkedHashMap<>();
    private final Map<String, List<Media>> media = new LinkedHashMap<>();
    private final Set<String> tooMany = new HashSet<>();
    private final List<Damage> damages = new ArrayList<>();
    private boolean added;
    private final List<Damage> failures = new ArrayList<>();
    private Reading reading = new Reading(Position.START, 0, true);

    /// @param measures whether the part can hold points, so that its times were measured
    Told(Part part, boolean measures) {
        this.part = part;
        this.measures = measures;
    }

    @Override
    public void run(Facts facts) {
        heads.put(facts.id(), facts.located(part::located));
    }

    @Override
    public void more(Facts facts) {
        added |= facts.saysMore();
    }

    @Override
    public void points(String runId, String metric, Points more) {
        points.computeIfAbsent(runId, _ -> new LinkedHashMap<>()).merge(metric, more, Points::and);
    }

    @Override
    public void media(String runId, Media more) {
        var ofRun = media.computeIfAbsent(runId, _ -> new ArrayList<>());
        if (ofRun.size() < MOST_MEDIA) {
            ofRun.add(more);
        } else if (ofRun.size() == MOST_MEDIA && tooMany.add(runId)) {
            var problem = "it logged more than " + MOST_MEDIA + " pictures and texts";
            damages.add(new Damage(part.relativePath(), "", problem + ", the rest is left out"));
        }
    }

    @Override
    public void damaged(Damage damage) {
        damages.add(damage);
    }

    /// The part could not be read this time: what it told before still holds.
    void failed(Damage damage) {
        failures.add(damage);
    }

    boolean hasFailed() {
        return !failures.isEmpty();
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

    /// Media told, by the id of their run.
    Map<String, List<Media>> media() {
        return media;
    }

    /// The file that the points stand in, relative to the source.
    String pointsFile() {
        return heads.values().stream()
                .findFirst()
                .map(Facts::pointsFile)
                .orElse(part.relativePath());
    }

    /// What was damaged in it.
    List<Damage> damages() {
        return damages;
    }

    /// Why it could not be read, if so.
    List<Damage> failures() {
        return failures;
    }

    /// Whether a continued reading found more to say of the run's head, which only a whole reading
    /// can put together with what was said before.
    boolean addedToHead() {
        return added;
    }
}
