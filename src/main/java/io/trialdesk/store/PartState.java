package io.trialdesk.store;

/// How far one part of a source has been read.
///
/// @param format name of the format that reads it
/// @param path folder or file relative to the source, `/` separated
/// @param runId id of the run it belongs to, empty when it holds runs of its own
/// @param fingerprint what the reader compares to see whether anything moved (sizes and times)
/// @param position where to read on, in the words of the format
public record PartState(
        String format, String path, String runId, long fingerprint, String position) {

    /// The same part, known and to be read again from its start.
    public PartState unread() {
        return new PartState(format, path, runId, 0, "");
    }
}
