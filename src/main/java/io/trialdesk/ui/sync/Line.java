package io.trialdesk.ui.sync;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;

import java.time.Instant;
import java.time.ZoneId;

/// A line of a page, with every word of it, made on a worker.
sealed interface Line {
    /// Something that waits.
    record Waiting(WaitingItem item, String state, String age) implements Line {}

    /// Something a sync would send.
    record Write(PlanItem.Write write) implements Line {}

    /// Something that stays here.
    record Held(PlanItem.Held held) implements Line {}

    /// A field to settle.
    record Conflict(ConflictItem item, String age) implements Line {}

    /// Something that went out.
    record Past(PastItem item, String when) implements Line {}

    static Waiting of(WaitingItem item, Instant now, ZoneId zone) {
        var word = state(item.state());
        return new Waiting(
                item,
                item.note().isEmpty() || item.state().isStuck() ? word : word + ": " + item.note(),
                Figures.ago(item.since(), now, zone));
    }

    static Conflict of(ConflictItem item, Instant now, ZoneId zone) {
        return new Conflict(item, Figures.ago(item.found(), now, zone));
    }

    static Past of(PastItem item, Instant now, ZoneId zone) {
        return new Past(item, Figures.when(item.at(), now, zone));
    }

    private static String state(WaitingItem.State state) {
        return switch (state) {
            case READY -> Texts.of("sync.state.ready");
            case ON_ITS_WAY -> Texts.of("sync.state.sent");
            case IN_DOUBT -> Texts.of("sync.state.doubt");
            case NEEDS_YOU -> Texts.of("sync.state.parked");
            case CONFLICT -> Texts.of("sync.state.conflict");
            case REJECTED -> Texts.of("sync.state.rejected");
        };
    }
}
