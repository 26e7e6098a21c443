package io.trialdesk.ingest;

import io.trialdesk.model.Damage;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunDetails;
import io.trialdesk.store.Append;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.MediaAppend;
import io.trialdesk.store.PartDamages;
import io.trialdesk.store.PartState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What reading a group brought in, ready to be committed. For one thread while it is put together.
final class Harvest {
    final List<Run> runs = new ArrayList<>();
    final Map<String, RunDetails> details = new HashMap<>();
    final List<Append> appends = new ArrayList<>();
    final List<MediaAppend> media = new ArrayList<>();
    final List<PartState> parts = new ArrayList<>();
    final List<PartDamages> found = new ArrayList<>();

    /// Of parts and folders of which nothing could be read.
    final List<Damage> damages = new ArrayList<>();

    long points() {
        return appends.stream().mapToLong(append -> append.points().size()).sum();
    }

    boolean isEmpty() {
        return runs.isEmpty()
                && appends.isEmpty()
                && media.isEmpty()
                && parts.isEmpty()
                && found.isEmpty()
                && damages.isEmpty();
    }

    /// Moves the heads, with their details, to a harvest of their own.
    Harvest takeHeads() {
        var heads = new Harvest();
        heads.runs.addAll(runs);
        heads.details.putAll(details);
        runs.clear();
        details.clear();
        return heads;
    }

    IngestBatch batch(int source) {
        return new IngestBatch(source, runs, details, appends, media, parts, found, damages);
    }

    long damageCount() {
        return damages.size() + found.stream().mapToLong(it -> it.damages().size()).sum();
    }

    static Harvest damage(Damage damage) {
        var harvest = new Harvest();
        harvest.damages.add(damage);
        return harvest;
    }
}
