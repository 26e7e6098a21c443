package io.trialdesk.ui.sync;

/// A server as it was typed in. Its text form hides what is secret.
///
/// @param token empty for none
/// @param keep where the token is to be kept
/// @param passphrase opens the file of logins, empty when that is open or not wanted
public record NewServer(String url, String token, Keep keep, String passphrase) {
    /// Where a login is kept.
    public enum Keep {
        /// The keyring of the system.
        KEYRING,
        /// A file protected by a passphrase.
        FILE,
        /// Memory, until the app ends.
        SESSION
    }

    @Override
    public String toString() {
        return "NewServer[" + keep + "]";
    }
}
