package io.trialdesk.model;

/// Something a run logged that is looked at rather than drawn as a curve. It stays in its file
/// until somebody looks.
///
/// @param key as the run named it
/// @param step counted by the run, 0 when it counted none
/// @param wallTime seconds since the epoch, NaN when unknown
/// @param file relative to the source, `/` separated
/// @param offset of its first byte in the file
/// @param length in bytes, [#WHOLE_FILE] for all from the offset on
/// @param caption what the run says of it, often empty
public record Media(
        String key,
        Kind kind,
        long step,
        double wallTime,
        String file,
        long offset,
        long length,
        String caption) {
    public static final long WHOLE_FILE = -1;

    /// What the bytes are.
    public enum Kind {
        /// PNG, JPEG, GIF, BMP or WebP.
        IMAGE,
        /// UTF-8 text, Markdown included.
        TEXT,
        /// CSV, TSV, or JSON of columns and rows.
        TABLE,
        HTML,
        AUDIO,
        VIDEO,
        /// A distribution, in its format's own encoding.
        HISTOGRAM,
        /// A drawing described in JSON (Plotly, Vega, a confusion matrix).
        PLOT
    }

    /// A file by itself.
    public static Media file(String key, Kind kind, long step, double wallTime, String file) {
        return new Media(key, kind, step, wallTime, file, 0, WHOLE_FILE, "");
    }
}
