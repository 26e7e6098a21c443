package io.trialdesk.format.tensorboard;

import io.trialdesk.series.PointBuffer;

/// What is known of one tag of a run: its name, what it holds, its points so far.
final class Tag {
    enum Kind {
        UNKNOWN,
        TEXT,
        HPARAMS,
        /// Images, histograms and the like, which are no points.
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
            case "", "scalars" -> Kind.UNKNOWN;
            case "text" -> Kind.TEXT;
            case "hparams" -> Kind.HPARAMS;
            default -> Kind.OTHER;
        };
    }
}
