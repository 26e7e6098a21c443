package io.trialdesk.ingest;

import io.trialdesk.format.Format;
import io.trialdesk.format.Formats;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.model.Damage;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Reads groups that changed since they were read last. Any thread.
final class GroupReader {
    private final Formats formats;
    private final Ledger ledger;
    private final Intake intake;
    private final Function<String, Collection<String>> storedMetrics;
    private final Cancel cancel;

    /// A reader for one pass.
    ///
    /// @param storedMetrics the metrics of which points of a run are stored
    GroupReader(
            Formats formats,
            Ledger ledger,
            Intake intake,
            Function<String, Collection<String>> storedMetrics,
            Cancel cancel) {
        this.formats = formats;
        this.ledger = ledger;
        this.intake = intake;
        this.storedMetrics = storedMetrics;
        this.cancel = cancel;
    }

    /// Brings what is new in a group to the intake.
    ///
    /// @return whether anything was new
    boolean read(Group group) {
        try {
            if (isUnchanged(group)) {
                return false;
            }
            if (group.isStore()) {
                readStore(group.first());
            } else {
                intake.take(changed(group));
            }
        } catch (IOException problem) {
            intake.take(Harvest.damage(damage(group.first(), problem)));
        }
        return true;
    }

    /// Whether all parts are as they were when they were read last.
    boolean isUnchanged(Group group) throws IOException {
        for (var part : group.parts()) {
            var before = ledger.before(part);
            if (before.isEmpty() || before.get().fingerprint() != format(part).fingerprint(part)) {
                return false;
            }
        }
        return true;
    }

    private void readStore(Part part) throws IOException {
        var from = from(part, true);
        if (!from.equals(Position.START)) {
            var more = new StoreReading(part, false, ledger, intake, storedMetrics);
            var reading = format(part).read(part, from, more, cancel);
            if (!reading.whole() && !more.isTooMuch()) {
                more.end(reading);
                return;
            }
        }
        var all = new StoreReading(part, true, ledger, intake, storedMetrics);
        all.end(format(part).read(part, Position.START, all, cancel));
    }

    private Harvest changed(Group group) throws IOException {
        var harvester = new Harvester(ledger, storedMetrics);
        if (mayContinue(group)) {
            var more = read(group, true);
            if (more.stream().noneMatch(Told::addedToHead)) {
                return harvester.harvest(more);
            }
        }
        return harvester.harvest(read(group, false));
    }

    /// Points of several parts can only be put together when all of them are read whole.
    private boolean mayContinue(Group group) {
        long withPoints = group.parts().stream().filter(p -> format(p).holdsPoints()).count();
        return withPoints == 1
                && group.parts().stream().allMatch(p -> ledger.before(p).isPresent());
    }

    private List<Told> read(Group group, boolean goOn) throws IOException {
        List<Told> all = new ArrayList<>();
        for (var part : group.parts()) {
            var told = new Told(part, format(part).holdsPoints());
            try {
                told.readAs(format(part).read(part, from(part, goOn), told, cancel));
            } catch (IOException problem) {
                if (group.parts().size() == 1) {
                    throw problem;
                }
                told.failed(damage(part, problem));
            }
            all.add(told);
        }
        return all;
    }

    private Position from(Part part, boolean goOn) {
        return ledger.before(part)
                .filter(_ -> goOn)
                .map(state -> new Position(state.position()))
                .orElse(Position.START);
    }

    private Format format(Part part) {
        return formats.named(part.format());
    }

    private static Damage damage(Part part, IOException problem) {
        return new Damage(part.relativePath(), "", Finds.sentence(problem));
    }
}
