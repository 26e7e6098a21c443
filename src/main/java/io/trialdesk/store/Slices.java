package io.trialdesk.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Cuts lists of keys that have no bound into parameters of statements: H2 takes arrays of at most
/// 65,536 entries.
final class Slices {
    private static final int LARGEST = 10_000;

    private Slices() {}

    /// All keys in their order; no slices when there are none.
    static <T> List<List<T>> of(Collection<T> keys) {
        var all = List.copyOf(keys);
        var slices = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += LARGEST) {
            slices.add(all.subList(from, Math.min(all.size(), from + LARGEST)));
        }
        return slices;
    }
}
