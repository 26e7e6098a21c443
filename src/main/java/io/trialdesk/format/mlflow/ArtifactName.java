package io.trialdesk.format.mlflow;

import io.trialdesk.model.Media;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the name of an artifact says of it. `log_image` puts key, step and time into it,
/// `images/key%step%4%timestamp%1700000000000%<random>.png`, with `+` in place of `%` since MLflow
/// 3.9 and `#` in place of a slash in the key.
///
/// @param step 0 when the name tells none
/// @param wallTime seconds since the epoch, NaN when the name tells none
record ArtifactName(String key, Media.Kind kind, long step, double wallTime) {
    private static final Pattern IMAGE =
            Pattern.compile(
                    "images/(.+)([%+])step\\2(-?\\d{1,18})\\2timestamp\\2(\\d{1,18})\\2[^/%+]+\\.\\w+");

    /// What the name of a file below the artifact folder tells; empty for what is not to be looked
    /// at, the thumbnails of `log_image` among it.
    ///
    /// @param tables the tag `mlflow.loggedArtifacts`
    static Optional<ArtifactName> of(String name, String tables) {
        var image = IMAGE.matcher(name);
        if (image.matches()) {
            long step = Long.parseLong(image.group(3));
            double time = Long.parseLong(image.group(4)) / 1000.0;
            var key = image.group(1).replace('#', '/');
            return Optional.of(new ArtifactName(key, Media.Kind.IMAGE, step, time));
        }
        if (name.endsWith("compressed.webp")) {
            return Optional.empty();
        }
        return kind(name, tables).map(kind -> new ArtifactName(name, kind, 0, Double.NaN));
    }

    private static Optional<Media.Kind> kind(String name, String tables) {
        var kind =
                switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
                    case "png", "jpg", "jpeg", "gif", "bmp", "webp" -> Media.Kind.IMAGE;
                    case "txt", "md", "log" -> Media.Kind.TEXT;
                    case "csv", "tsv" -> Media.Kind.TABLE;
                    case "html", "htm" -> Media.Kind.HTML;
                    case "wav", "mp3", "ogg", "flac" -> Media.Kind.AUDIO;
                    case "mp4", "webm", "mov", "avi" -> Media.Kind.VIDEO;
                    case "json" -> json(name, tables);
                    default -> null;
                };
        return Optional.ofNullable(kind);
    }

    private static Media.Kind json(String name, String tables) {
        return tables.contains("\"" + name + "\"") ? Media.Kind.TABLE : Media.Kind.TEXT;
    }

    /// @param file relative to the source
    Media in(String file) {
        return Media.file(key, kind, step, wallTime, file);
    }
}
