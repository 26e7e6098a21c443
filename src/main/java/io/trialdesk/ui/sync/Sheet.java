package io.trialdesk.ui.sync;

import io.trialdesk.ui.text.Texts;

/// The pages of a server.
enum Sheet {
    WAITING,
    PREVIEW,
    CONFLICTS,
    HISTORY;

    String title() {
        return switch (this) {
            case WAITING -> Texts.of("sync.waiting");
            case PREVIEW -> Texts.of("sync.preview");
            case CONFLICTS -> Texts.of("sync.conflicts");
            case HISTORY -> Texts.of("sync.history");
        };
    }

    /// What the page says when it has nothing to show.
    String nothing() {
        return switch (this) {
            case WAITING -> Texts.of("sync.waiting.none");
            case PREVIEW -> Texts.of("sync.preview.none");
            case CONFLICTS -> Texts.of("sync.conflicts.none");
            case HISTORY -> Texts.of("sync.history.none");
        };
    }
}
