package io.trialdesk.format.media;

import io.trialdesk.model.Media;

import java.util.Locale;
import java.util.Optional;

/// What the end of a file's name says of what is in it.
public final class MediaKinds {
    private MediaKinds() {}

    /// The kind of a file that somebody may want to look at; empty for everything else. Scalable
    /// drawings (`.svg`) are shown as the text they are, because they may hold scripts.
    public static Optional<Media.Kind> ofFile(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".plotly.json") || lower.endsWith(".vega.json")) {
            return Optional.of(Media.Kind.PLOT);
        }
        return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
            case "png", "jpg", "jpeg", "gif", "bmp" -> Optional.of(Media.Kind.IMAGE);
            case "txt", "md", "svg" -> Optional.of(Media.Kind.TEXT);
            case "csv", "tsv" -> Optional.of(Media.Kind.TABLE);
            case "html", "htm" -> Optional.of(Media.Kind.HTML);
            case "wav", "mp3", "flac", "ogg" -> Optional.of(Media.Kind.AUDIO);
            case "mp4", "webm", "mov", "avi" -> Optional.of(Media.Kind.VIDEO);
            default -> Optional.empty();
        };
    }
}
