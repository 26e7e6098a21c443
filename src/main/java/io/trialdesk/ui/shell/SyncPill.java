package io.trialdesk.ui.shell;

/// What the top bar says about the servers.
///
/// @param text a few words: `Synced 2 min ago`, `Offline copy 2 h`, `3 waiting`, `1 conflict`
public record SyncPill(State state, String text) {
    /// No server was added: nothing is said.
    public static final SyncPill NONE = new SyncPill(State.NONE, "");

    /// How things stand; each has its own sign.
    public enum State {
        NONE,
        FRESH,
        WAITING,
        OFFLINE,
        CONFLICT
    }
}
