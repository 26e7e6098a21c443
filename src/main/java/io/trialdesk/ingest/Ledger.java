package io.trialdesk.ingest;

import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.store.PartState;
import io.trialdesk.store.RunPlace;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/// What was read of a source before, what a scan has met of it so far, and which place holds which
/// run. Any thread.
final class Ledger {
    private record Key(String format, String path) {}

    private final Map<Key, PartState> known = new ConcurrentHashMap<>();
    private final Set<Key> met = ConcurrentHashMap.newKeySet();
    private final Set<String> places = ConcurrentHashMap.newKeySet();
    private final Map<String, String> placeOfRun = new ConcurrentHashMap<>();
    private final CountDownLatch walk = new CountDownLatch(1);

    /// @param states the parts that were read before
    /// @param runs those that the workspace has of the source
    Ledger(List<PartState> states, List<RunPlace> runs) {
        runs.forEach(run -> placeOfRun.put(run.id(), run.path()));
        note(states);
    }

    Optional<PartState> before(Part part) {
        return Optional.ofNullable(known.get(key(part)));
    }

    Optional<PartState> before(PartState part) {
        return Optional.ofNullable(known.get(new Key(part.format(), part.path())));
    }

    /// Notes what a scan found, before anything of it is read.
    void meet(Part part) {
        met.add(key(part));
        var place = part.relativePath();
        while (places.add(place) && place.contains("/")) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
    }

    /// Everything has been met that there is, or nothing more will be.
    void metAll() {
        walk.countDown();
    }

    /// Remembers what has just been committed, or was found in the workspace.
    void note(Collection<PartState> states) {
        for (var state : states) {
            known.put(new Key(state.format(), state.path()), state);
            if (!state.runId().isEmpty()) {
                placeOfRun.merge(state.runId(), state.path(), Ledger::shorter);
            }
        }
    }

    /// A run's folder is above those of its other parts.
    private static String shorter(String a, String b) {
        return a.length() <= b.length() ? a : b;
    }

    /// Parts that were read once and that the scan did not meet.
    List<PartState> missing() {
        return known.entrySet().stream()
                .filter(entry -> !met.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// The id that a run has in this source. Two runs whose ids were derived are two, so the second
    /// gets another one. A second run with an id its tool gave it is the same run, already read
    /// elsewhere: empty.
    Optional<String> idOf(Facts facts) {
        if (holds(facts.path(), facts.id())) {
            return Optional.of(facts.id());
        }
        return facts.idIsDerived()
                ? Optional.of(new Origin(facts.id()).and(facts.path()).id())
                : Optional.empty();
    }

    /// Whether this is the place that holds the run, as it is when no other was there first or the
    /// other one is gone, which is known when the whole source has been walked: until then this
    /// waits.
    boolean holds(String place, String runId) {
        var before = placeOfRun.get(runId);
        if (before != null && !before.equals(place) && !places.contains(before)) {
            awaitWalk();
        }
        return placeOfRun
                .compute(
                        runId,
                        (_, other) -> other == null || !places.contains(other) ? place : other)
                .equals(place);
    }

    private void awaitWalk() {
        try {
            walk.await();
        } catch (InterruptedException never) {
            throw new IllegalStateException("nobody interrupts", never);
        }
    }

    /// The runs that a place holds, in a set of the caller's own.
    Set<String> runsAt(String place) {
        return placeOfRun.entrySet().stream()
                .filter(entry -> entry.getValue().equals(place))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Runs that no place holds any more.
    void left(Set<String> runs) {
        placeOfRun.keySet().removeAll(runs);
    }

    /// Runs that parts hold which the scan met.
    Set<String> heldRuns() {
        return known.entrySet().stream()
                .filter(entry -> met.contains(entry.getKey()))
                .map(entry -> entry.getValue().runId())
                .collect(Collectors.toSet());
    }

    private static Key key(Part part) {
        return new Key(part.format(), part.relativePath());
    }
}
