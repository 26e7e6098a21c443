package io.trialdesk.store;

import io.trialdesk.model.Edit;
import io.trialdesk.model.Run;

import org.jdbi.v3.core.Handle;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lays what the user says of a run over what its source says. Saying the same as the source lifts
/// the overlay again, so that later changes at the source show.
final class OverlayEffect implements EditEffect {
    private static final String FACTS = "select facts from run where id = ?";
    private static final String PUT =
            "merge into overlay (run, field, content) key (run, field) values (?, ?, ?)";
    private static final String DROP = "delete from overlay where run = ? and field = ?";

    @Override
    public Changes apply(Handle h, long editId, Edit edit) {
        return switch (edit) {
            case Edit.Rename(var run, _, var after) -> {
                var own = Optional.of(facts(h, run).name());
                yield lay(h, run, Overlay.NAME, own, Optional.of(after));
            }
            case Edit.SetTag(var run, var key, _, var after) -> {
                var own = Optional.ofNullable(facts(h, run).tags().get(key));
                yield lay(h, run, Overlay.tag(key), own, after);
            }
            case Edit.SetAlias _, Edit.SetStage _, Edit.Push _, Edit.Discard _ -> Changes.NONE;
        };
    }

    /// Lifts the user's change of one field because the source has it now.
    static Changes drop(Handle h, long run, String field) {
        return h.execute(DROP, run, field) > 0 ? changed(run) : Changes.NONE;
    }

    private static Changes lay(
            Handle h, long run, String field, Optional<String> own, Optional<String> wanted) {
        if (wanted.equals(own)) {
            h.execute(DROP, run, field);
        } else {
            h.execute(PUT, run, field, wanted.orElse(null));
        }
        return changed(run);
    }

    private static Changes changed(long run) {
        return new Changes(EnumSet.of(Changes.Kind.RUN), Set.of(run));
    }

    private static Run facts(Handle h, long run) {
        var document =
                h.select(FACTS, run)
                        .map(Documents.FIRST)
                        .findOne()
                        .orElseThrow(() -> new IllegalArgumentException("there is no run " + run));
        return PackedFacts.read(document, Map.of());
    }
}
