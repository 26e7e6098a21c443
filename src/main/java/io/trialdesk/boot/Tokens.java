package io.trialdesk.boot;

import io.trialdesk.secrets.Secret;
import io.trialdesk.secrets.Vault;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The vault as the Sync screen uses it: what is forgotten with a server comes back with it, until
/// the app ends. Blocks; any thread.
final class Tokens {
    private final Vault vault;
    private final Map<String, Secret> forgotten = new ConcurrentHashMap<>();

    Tokens(Vault vault) {
        this.vault = vault;
    }

    /// Where they are kept, in words.
    String place() {
        return switch (vault.kind()) {
            case KEYRING -> "the keyring of this system";
            case ENVIRONMENT -> "the environment of this process";
            case ENCRYPTED_FILE -> "an encrypted file of the workspace";
            case MEMORY -> "memory until the app ends";
        };
    }

    /// A token as it was typed; empty for none.
    static Optional<Secret> typed(String token) {
        return token.isBlank() ? Optional.empty() : Optional.of(Secret.token(token.strip()));
    }

    /// Keeps a token, or when none is given the one that was forgotten.
    void keep(String address, String token) throws IOException {
        var secret = typed(token).or(() -> Optional.ofNullable(forgotten.get(address)));
        if (secret.isPresent()) {
            vault.put(address, secret.get());
        }
        forgotten.remove(address);
    }

    /// Takes a login out of the vault.
    void forget(String address) throws IOException {
        vault.get(address).ifPresent(secret -> forgotten.put(address, secret));
        vault.delete(address);
    }
}
