package io.trialdesk.store;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// Says that something was committed, never what it became: whoever cares asks again. Notices may
/// be merged, late or repeated.
///
/// @param runs keys of the runs concerned; empty together with a run's kind means "any of them"
public record Changes(Set<Kind> kinds, Set<Long> runs) {
    /// A commit that changed nothing anyone can see.
    public static final Changes NONE = new Changes(Set.of(), Set.of());

    /// Above this many runs a notice says "any run", which is cheaper to merge and as good.
    private static final int MANY = 4096;

    /// What changed. `RUN` is a head, `SERIES` are points.
    public enum Kind {
        SOURCE,
        RUN,
        SERIES,
        /// Pictures and texts of a run.
        MEDIA,
        EDIT,
        SETTING,
        SERVER,
        OUTBOX,
        MODEL,
        JOB
    }

    public Changes {
        kinds = Set.copyOf(kinds);
        runs = runs.size() > MANY ? Set.of() : Set.copyOf(runs);
    }

    /// A change that concerns no single run, or any.
    public static Changes of(Kind kind) {
        return new Changes(Set.of(kind), Set.of());
    }

    /// A change of one run.
    public static Changes of(Kind kind, long run) {
        return new Changes(Set.of(kind), Set.of(run));
    }

    /// Both at once. When one of them means any run, so does the sum.
    public Changes and(Changes more) {
        if (kinds.isEmpty()) {
            return more;
        }
        if (more.kinds.isEmpty()) {
            return this;
        }
        var allKinds = EnumSet.copyOf(kinds);
        allKinds.addAll(more.kinds);
        if (anyRun() || more.anyRun()) {
            return new Changes(allKinds, Set.of());
        }
        var allRuns = new HashSet<>(runs);
        allRuns.addAll(more.runs);
        return new Changes(allKinds, allRuns);
    }

    public boolean touches(Kind kind) {
        return kinds.contains(kind);
    }

    /// Whether this may concern the run's head, points, pictures or texts.
    public boolean touchesRun(long run) {
        return runs.contains(run) || anyRun();
    }

    /// Whether any run may be concerned, because too many were or nobody counted them.
    public boolean anyRun() {
        return runs.isEmpty() && (touches(Kind.RUN) || touches(Kind.SERIES) || touches(Kind.MEDIA));
    }
}
