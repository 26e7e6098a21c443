package io.trialdesk.ingest;

import io.trialdesk.model.Damage;
import io.trialdesk.model.Run;
import io.trialdesk.store.Append;
import io.trialdesk.store.PartState;

import java.util.List;

/// What reading a group brought in, ready to be committed.
record Harvest(List<Run> runs, List<Append> appends, List<PartState> parts, List<Damage> damages) {
    static final Harvest NOTHING = new Harvest(List.of(), List.of(), List.of(), List.of());

    static Harvest damage(Damage damage) {
        return new Harvest(List.of(), List.of(), List.of(), List.of(damage));
    }

    long points() {
        long sum = 0;
        for (var append : appends) {
            sum += append.points().size();
        }
        return sum;
    }
}
