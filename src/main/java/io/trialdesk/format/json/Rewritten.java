package io.trialdesk.format.json;

import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;

/// Readings of files that their tool writes anew, in place, each time: everything is told each
/// time, and a file caught half written says nothing against what was read of it before.
public final class Rewritten {
    private static final Position READ = new Position("read");

    /// No files have it, so that they are looked at again.
    private static final long NEVER = 0;

    private Rewritten() {}

    /// Everything was told.
    public static Reading whole(long fingerprint) {
        return new Reading(READ, fingerprint, true);
    }

    /// The writer is not done: what was told before still holds, or what was told now is all there
    /// is.
    public static Reading notYet(Position from) {
        return new Reading(from, NEVER, from.equals(Position.START));
    }

    /// Whether something has been read before, which a half-written file must not take away.
    public static boolean wasRead(Position from) {
        return !from.equals(Position.START);
    }
}
