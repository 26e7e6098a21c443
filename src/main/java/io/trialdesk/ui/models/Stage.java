package io.trialdesk.ui.models;

import io.trialdesk.ui.text.Texts;

import java.util.Locale;
import java.util.stream.Stream;

/// The stages of a version, in the order of the board.
enum Stage {
    NONE,
    STAGING,
    PRODUCTION,
    ARCHIVED;

    /// The stage a server means; an unknown word is none.
    static Stage of(String word) {
        return Stream.of(values())
                .filter(stage -> stage.word().equalsIgnoreCase(word))
                .findFirst()
                .orElse(NONE);
    }

    /// How servers write it.
    String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /// How the board's head says it.
    String title() {
        return switch (this) {
            case NONE -> Texts.of("models.stage.none");
            case STAGING -> Texts.of("models.stage.staging");
            case PRODUCTION -> Texts.of("models.stage.production");
            case ARCHIVED -> Texts.of("models.stage.archived");
        };
    }
}
