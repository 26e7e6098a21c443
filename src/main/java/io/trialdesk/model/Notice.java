package io.trialdesk.model;

/// Something in a folder that is not read as it is, with what can be done about it.
///
/// @param path relative to the source, `/` separated
/// @param format name of the format, or of the tool it belongs to
/// @param sentence what it is and what to do
public record Notice(String path, String format, Kind kind, String sentence) {

    /// Why it is told.
    public enum Kind {
        /// It looks like a log of metrics and is read once it is added as a source by itself.
        PROPOSED,
        /// It belongs to a tool whose files are not read here.
        FOREIGN
    }
}
