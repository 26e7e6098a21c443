package io.trialdesk.store;

import java.util.Optional;

/// A field of a run that people change: its name or one tag.
///
/// @param text as overlays and conflicts store it
public record Field(String text) {
    public static final Field NAME = new Field(Overlay.NAME);

    public static Field tag(String key) {
        return new Field(Overlay.tag(key));
    }

    /// The key when it is a tag.
    public Optional<String> tag() {
        return text.startsWith(Overlay.tag(""))
                ? Optional.of(text.substring(Overlay.tag("").length()))
                : Optional.empty();
    }
}
