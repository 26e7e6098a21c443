package io.trialdesk.ui.sync;

import java.util.List;

/// What a sync would send now.
///
/// @param held what stays here although its run goes
/// @param points how many points are sent
public record PlanItem(List<Write> writes, List<Held> held, long points) {
    public PlanItem {
        writes = List.copyOf(writes);
        held = List.copyOf(held);
    }

    /// One write, in words.
    public record Write(String about, String what) {}

    /// Something that stays here.
    public record Held(String about, String what, String why) {}
}
