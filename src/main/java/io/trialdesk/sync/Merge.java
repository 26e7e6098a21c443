package io.trialdesk.sync;

import java.util.Objects;

/// Three-way merge of one field. It looks at both values and their common ancestor, never at a
/// clock.
sealed interface Merge<T> {

    /// Both sides can have this value.
    record Settled<T>(T value) implements Merge<T> {}

    /// Both sides changed it, differently.
    record Conflict<T>(T mine, T theirs) implements Merge<T> {}

    static <T> Merge<T> of(T base, T mine, T theirs) {
        if (Objects.equals(mine, theirs) || Objects.equals(theirs, base)) {
            return new Settled<>(mine);
        }
        if (Objects.equals(mine, base)) {
            return new Settled<>(theirs);
        }
        return new Conflict<>(mine, theirs);
    }
}
