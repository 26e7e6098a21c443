package io.trialdesk.format;

import io.trialdesk.model.Damage;
import io.trialdesk.model.Media;
import io.trialdesk.series.Points;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sink that keeps all it is told.
public final class Heard implements Sink {
    public final Map<String, Facts> runs = new LinkedHashMap<>();
    public final Map<String, Points> points = new LinkedHashMap<>();
    public final List<Media> media = new ArrayList<>();
    public final List<Damage> damages = new ArrayList<>();

    @Override
    public void run(Facts facts) {
        runs.put(facts.id(), facts);
    }

    @Override
    public void more(Facts facts) {
        runs.merge(facts.id(), facts, (was, now) -> now.or(was));
    }

    @Override
    public void points(String runId, String metric, Points more) {
        points.merge(runId + "/" + metric, more, Points::and);
    }

    @Override
    public void media(String runId, Media found) {
        media.add(found);
    }

    @Override
    public void damaged(Damage damage) {
        damages.add(damage);
    }

    public Facts onlyRun() {
        if (runs.size() != 1) {
            throw new AssertionError("expected one run, got " + runs);
        }
        return runs.values().iterator().next();
    }

    /// Points of the only run.
    public Points of(String metric) {
        return points.getOrDefault(onlyRun().id() + "/" + metric, Points.NONE);
    }
}
