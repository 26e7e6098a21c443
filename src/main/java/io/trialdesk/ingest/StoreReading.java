package io.trialdesk.ingest;

import io.trialdesk.format.Facts;
import io.trialdesk.format.Part;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Media;
import io.trialdesk.series.Points;
import io.trialdesk.store.Append;
import io.trialdesk.store.MediaAppend;
import io.trialdesk.store.PartState;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// One reading of a part that holds runs of its own. What it tells goes to the intake in slices, so
/// that a part of any size needs the memory of a slice. Until a reading from the start has ended
/// the part counts as unread: after a crash it is read from the start again, which forgets what the
/// slices brought. A continued reading is held back and committed with its position at once. For
/// one thread.
final class StoreReading implements Sink {
    private static final int SLICE_RUNS = 500;
    private static final int SLICE_POINTS = 400_000;

    /// When a continued reading brings more, it is given up for one from the start.
    private static final int MOST_HELD = 2_000_000;

    private final Part part;
    private final String place;
    private final Ledger ledger;
    private final Intake intake;
    private final Function<String, Collection<String>> storedMetrics;
    private final boolean whole;
    private final Set<String> told = new HashSet<>();
    private final Set<String> before;
    private final Set<String> standing;
    private final List<Damage> damages = new ArrayList<>();
    private Harvest slice = new Harvest();
    private long size;
    private int elsewhere;

    /// A reading that is about to begin.
    ///
    /// @param whole whether it begins at the start; otherwise it continues an earlier one
    StoreReading(
            Part part,
            boolean whole,
            Ledger ledger,
            Intake intake,
            Function<String, Collection<String>> storedMetrics) {
        this.part = part;
        this.place = part.relativePath();
        this.whole = whole;
        this.ledger = ledger;
        this.intake = intake;
        this.storedMetrics = storedMetrics;
        this.before = ledger.runsAt(place);
        this.standing = whole ? new HashSet<>(before) : new HashSet<>();
        if (whole) {
            slice.found.add(Harvester.found(part, true, List.of()));
            ledger.before(part).map(PartState::unread).ifPresent(slice.parts::add);
        }
    }

    @Override
    public void run(Facts facts) {
        if (!ledger.holds(place, facts.id())) {
            elsewhere++;
            return;
        }
        var located = facts.located(part::located);
        told.add(facts.id());
        slice.runs.add(Composition.run(located, part.format()));
        slice.details.put(facts.id(), Composition.details(located, Map.of(), located.pointsFile()));
        if (slice.runs.size() >= SLICE_RUNS) {
            pass();
        }
    }

    /// The heads of all runs are told in full each time, so there is no more.
    @Override
    public void more(Facts facts) {
        throw new IllegalStateException(part.format() + " tells runs in pieces: " + place);
    }

    @Override
    public void points(String run, String metric, Points points) {
        if (!told.contains(run)) {
            return;
        }
        forgetOld(run);
        for (int from = 0; from < points.size(); from += SLICE_POINTS) {
            int to = Math.min(points.size(), from + SLICE_POINTS);
            hold(Append.more(run, metric, points.slice(from, to)));
        }
    }

    private void hold(Append append) {
        size += append.points().size();
        if (isTooMuch()) {
            slice.appends.clear();
        } else {
            slice.appends.add(append);
        }
        passPoints();
    }

    @Override
    public void media(String run, Media media) {
        if (told.contains(run)) {
            forgetOld(run);
            size++;
            slice.media.add(new MediaAppend(run, place, List.of(media), false));
            passPoints();
        }
    }

    @Override
    public void damaged(Damage damage) {
        damages.add(damage);
    }

    /// Whether a continued reading brought more than is held; then nothing of it may be kept.
    boolean isTooMuch() {
        return !whole && size > MOST_HELD;
    }

    /// What was stored of a run gives way to what is told, not before the first of it is told.
    private void forgetOld(String run) {
        if (standing.remove(run)) {
            for (var metric : storedMetrics.apply(run)) {
                slice.appends.add(Append.instead(run, metric, Points.NONE));
            }
            slice.media.add(new MediaAppend(run, place, List.of(), true));
        }
    }

    private void passPoints() {
        if (whole && size >= SLICE_POINTS) {
            pass();
        }
    }

    /// Heads may go ahead of everything else.
    private void pass() {
        if (whole) {
            addDamages();
            intake.take(slice);
            slice = new Harvest();
            size = 0;
        } else {
            intake.take(slice.takeHeads());
        }
    }

    /// Commits the rest with the position reached, and hides runs that are told no longer. They are
    /// hidden first: after a crash in between the part is read once more.
    void end(Reading reading) {
        if (whole) {
            told.stream().filter(Set.copyOf(standing)::contains).forEach(this::forgetOld);
        }
        before.removeAll(told);
        intake.vanished(before);
        if (elsewhere > 0) {
            damaged(Harvester.elsewhere(part, elsewhere + " of its runs are"));
        }
        slice.parts.add(Harvester.state(part, reading, ""));
        addDamages();
        intake.take(slice);
    }

    private void addDamages() {
        if (!damages.isEmpty()) {
            slice.found.add(Harvester.found(part, false, damages));
            damages.clear();
        }
    }
}
