package io.trialdesk.sync;

import io.trialdesk.secrets.Secret;
import io.trialdesk.secrets.Vault;
import io.trialdesk.server.Login;

import java.io.IOException;

/// Logins out of the vault, for the moment of a request.
final class Logins {
    private Logins() {}

    /// Nobody when the vault has none.
    ///
    /// @throws IOException when the vault cannot be opened, or holds what no request can carry
    static Login of(Vault vault, String server) throws IOException {
        var secret = vault.get(server);
        return secret.isPresent() ? login(secret.get()) : Login.NONE;
    }

    static String user(Login login) {
        return login instanceof Login.Basic(var user, _) ? user : "";
    }

    /// @throws IOException when no request can carry it
    static Login login(Secret secret) throws IOException {
        try {
            return secret.isToken()
                    ? new Login.Bearer(secret.word())
                    : new Login.Basic(secret.user(), secret.word());
        } catch (IllegalArgumentException unsendable) {
            throw new IOException(unsendable.getMessage(), unsendable);
        }
    }
}
