package io.trialdesk.secrets;

import java.io.IOException;
import java.util.Optional;

/// Keeps one login per server. Calls may take seconds and may ask the user for a passphrase, so
/// they belong on a worker; nothing is opened before the first call. Any thread.
public interface Vault {

    /// What kind of place it is, which is shown before anything is put there.
    enum Kind {
        KEYRING,
        ENVIRONMENT,
        ENCRYPTED_FILE,
        MEMORY
    }

    Kind kind();

    /// The login for a server.
    ///
    /// @param server its address without credentials
    /// @throws IOException when the place cannot be opened; the message says why and what to do
    Optional<Secret> get(String server) throws IOException;

    /// Keeps a login in place of an older one.
    ///
    /// @throws IOException when it cannot be kept here
    void put(String server, Secret secret) throws IOException;

    /// Forgets it; nothing happens when there is none.
    ///
    /// @throws IOException when the place cannot be opened
    void delete(String server) throws IOException;
}
