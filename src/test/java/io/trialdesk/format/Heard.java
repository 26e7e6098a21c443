package io.trialdesk.format;

import io.trialdesk.model.Damage;
import io.trialdesk.model.Media;
import io.trialdesk.series.Points;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A sink that keeps all it is told.
public final class Heard implements Sink {
    public final Map<String, Facts> runs = new LinkedHashMap<>();
    public final Map<String, Points> points = new LinkedHashMap<>();
    public final List<Media> media = new ArrayList<>();
    public final List<Damage> damages = new ArrayList<>();
    private final Set<String> onlyMore = new HashSet<>();
    private boolean saidMore;

    @Override
    public void run(Facts facts) {
        runs.put(facts.id(), facts);
    }

    @Override
    public void more(Facts facts) {
        saidMore |= facts.saysMore();
        if (runs.merge(facts.id(), facts, (was, now) -> now.or(was)) == facts) {
            onlyMore.add(facts.id());
        }
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

    /// Whether a continued reading said more of a head.
    boolean saidMore() {
        return saidMore;
    }

    /// What remains without all that was told of these runs.
    Heard without(Set<String> ids) {
        var rest = new Heard();
        rest.and(this);
        rest.runs.keySet().removeAll(ids);
        if (rest.runs.isEmpty()) {
            rest.media.clear();
        }
        rest.points.keySet().removeIf(key -> ids.stream().anyMatch(id -> key.startsWith(id + "/")));
        return rest;
    }

    /// This and all that was heard afterwards.
    Heard and(Heard later) {
        later.runs.forEach(
                (id, facts) -> {
                    if (!later.onlyMore.contains(id)) {
                        runs.put(id, facts);
                    }
                });
        later.points.forEach((key, more) -> points.merge(key, more, Points::and));
        media.addAll(later.media);
        damages.addAll(later.damages);
        return this;
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
