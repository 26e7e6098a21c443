package io.trialdesk.format.tensorboard;

import io.trialdesk.series.PointBuffer;

/// What is known of one tag of a run: its name, what it holds, its points so far.
final class Tag {
    enum Kind {
        UNKNOWN,
        /// A number, whatever plugin it is meant for.
        SCALAR,
        TEXT,
        HPARAMS,
        IMAGES,
        AUDIO,
        HISTOGRAMS,
        CURVES,
        /// Meshes, layouts and the like.
        OTHER
    }

    final byte[] key;
    final String name;
    final PointBuffer points = new PointBuffer();
    Kind kind = Kind.UNKNOWN;

    Tag(byte[] key, String name) {
        this.key = key;
        this.name = name;
    }

    /// The kind that a plugin's name stands for.
    static Kind kindOf(String plugin) {
        return switch (plugin) {
            case "" -> Kind.UNKNOWN;
            case "scalars" -> Kind.SCALAR;
            case "text" -> Kind.TEXT;
            case "hparams" -> Kind.HPARAMS;
            case "images" -> Kind.IMAGES;
            case "audio" -> Kind.AUDIO;
            case "histograms" -> Kind.HISTOGRAMS;
            case "pr_curves" -> Kind.CURVES;
            default -> Kind.OTHER;
        };
    }
}
