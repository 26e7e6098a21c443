package io.trialdesk.ingest;

import io.trialdesk.format.Format;
import io.trialdesk.format.Formats;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.model.Damage;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads groups that changed since they were read last. Any thread.
final class GroupReader {
    private final Formats formats;
    private final Ledger ledger;
    private final Harvester harvester;
    private final Cancel cancel;

    GroupReader(Formats formats, Ledger ledger, Harvester harvester, Cancel cancel) {
        this.formats = formats;
        this.ledger = ledger;
        this.harvester = harvester;
        this.cancel = cancel;
    }

    /// What is new in a group; empty when nothing changed.
    Optional<Harvest> read(Group group) {
        group.parts().forEach(ledger::meet);
        try {
            return isUnchanged(group) ? Optional.empty() : Optional.of(changed(group));
        } catch (IOException problem) {
            return Optional.of(Harvest.damage(damage(group.first(), problem)));
        }
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

    private Harvest changed(Group group) throws IOException {
        if (mayContinue(group)) {
            var more = read(group, true);
            if (more.stream().noneMatch(Told::addedToHead)) {
                return harvester.harvest(group, more);
            }
        }
        return harvester.harvest(group, read(group, false));
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
        return new Damage(part.relativePath(), "", Scanner.sentence(problem));
    }
}
