package io.trialdesk.store;

import io.trialdesk.model.Media;

import java.util.List;

/// What a part of a source told of a run's pictures and texts.
///
/// @param part path of the part relative to the source
/// @param replace forgets what the part told of them before; otherwise these follow
public record MediaAppend(String runId, String part, List<Media> media, boolean replace) {
    public MediaAppend {
        media = List.copyOf(media);
    }

    /// The same for a run of which nothing is stored that had to be forgotten.
    MediaAppend first() {
        return replace ? new MediaAppend(runId, part, media, false) : this;
    }
}
