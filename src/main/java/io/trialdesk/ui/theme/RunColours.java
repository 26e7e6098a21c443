package io.trialdesk.ui.theme;

import javafx.scene.paint.Color;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which run has which colour. A run prefers the slot its key hashes to, takes the nearest free one
/// when another shown run has it, and then keeps it for as long as the window is open, so that a
/// colour means one run in every table and chart. FX thread only.
public final class RunColours {
    private final Map<Long, Integer> slots = new HashMap<>();

    /// Gives each of these runs, which are about to be seen together, a colour of its own while
    /// there are enough. Runs that have one keep it, unless two of these share it.
    public void show(Collection<Long> runs) {
        Set<Integer> taken = new HashSet<>();
        Set<Long> without = new LinkedHashSet<>();
        for (long run : runs) {
            var kept = slots.get(run);
            if (kept == null || !taken.add(kept)) {
                without.add(run);
            }
        }
        for (long run : without) {
            int slot = free(taken, preferred(run));
            slots.put(run, slot);
            taken.add(slot);
        }
    }

    /// The slot of a run in the palette.
    public int slot(long run) {
        var kept = slots.get(run);
        return kept == null ? preferred(run) : kept;
    }

    /// The colour of a run.
    public Color colour(long run, Look look) {
        return Palette.colour(slot(run), look);
    }

    /// The colour of a run as opaque ARGB, for painters.
    public int argb(long run, Look look) {
        return Palette.argb(slot(run), look);
    }

    private static int preferred(long run) {
        return (int) Math.floorMod((run * 0x9E3779B97F4A7C15L) >>> 32, (long) Palette.HUES);
    }

    /// The first hue nobody has, from the preferred one on; then the same with other lightness.
    private static int free(Set<Integer> taken, int preferred) {
        for (int step = 0; step < Palette.STEPS; step++) {
            for (int i = 0; i < Palette.HUES; i++) {
                int slot = step * Palette.HUES + (preferred + i) % Palette.HUES;
                if (!taken.contains(slot)) {
                    return slot;
                }
            }
        }
        return preferred;
    }
}
