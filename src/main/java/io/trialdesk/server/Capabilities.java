package io.trialdesk.server;

/// What a server was found to be.
///
/// @param version as it says, empty when it does not
/// @param store `SqlStore`, `FileStore`, or empty when unknown
/// @param aliases whether its registry knows aliases
public record Capabilities(String version, String store, boolean aliases) {

    /// Whether a point sent twice would be stored twice.
    public boolean appendsPoints() {
        return store.equals("FileStore");
    }
}
