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
    /// @throws IOException when the vault cannot be opened
    static Login of(Vault vault, String server) throws IOException {
        return vault.get(server).map(Logins::login).orElse(Login.NONE);
    }

    static String user(Login login) {
        return login instanceof Login.Basic(var user, _) ? user : "";
    }

    static Login login(Secret secret) {
        return secret.isToken()
                ? new Login.Bearer(secret.word())
                : new Login.Basic(secret.user(), secret.word());
    }
}
