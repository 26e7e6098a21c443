package io.trialdesk.boot;

import io.trialdesk.secrets.Secret;
import io.trialdesk.secrets.Vault;
import io.trialdesk.secrets.Vaults;
import io.trialdesk.ui.sync.Keeping;
import io.trialdesk.ui.sync.NewServer;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// The vaults as the Sync screen uses them: what is forgotten with a server comes back with it,
/// until the app ends. Blocks; any thread.
final class Tokens {
    /// A login with where it lay.
    private record Kept(Secret secret, Vault.Kind kind) {}

    private final Vaults vaults;
    private final BooleanSupplier keyringIsThere;
    private final Map<String, Kept> forgotten = new ConcurrentHashMap<>();

    Tokens(Vaults vaults, BooleanSupplier keyringIsThere) {
        this.vaults = vaults;
        this.keyringIsThere = keyringIsThere;
    }

    /// Where logins can be kept.
    Keeping keeping() {
        return new Keeping(
                keyringIsThere.getAsBoolean(), vaults.file().exists(), !vaults.file().isLocked());
    }

    /// Where the login of a server lies, in words.
    String place(String address) {
        return switch (vaults.kind(address)) {
            case KEYRING -> "the keyring of this system";
            case ENVIRONMENT -> "the environment of this process";
            case ENCRYPTED_FILE -> "the encrypted file of the workspace";
            case MEMORY -> "memory until the app ends";
        };
    }

    boolean isLocked(String address) {
        return vaults.isLocked(address);
    }

    void unlock(String passphrase) throws IOException {
        vaults.file().unlock(passphrase.toCharArray());
    }

    /// A token as it was typed; empty for none.
    static Optional<Secret> typed(String token) {
        return token.isBlank() ? Optional.empty() : Optional.of(Secret.token(token.strip()));
    }

    /// Keeps a token where the user chose.
    void keep(String address, NewServer server) throws IOException {
        var secret = typed(server.token());
        if (secret.isPresent()) {
            if (server.keep() == NewServer.Keep.FILE && !server.passphrase().isEmpty()) {
                open(server.passphrase());
            }
            vaults.put(address, secret.get(), kind(server.keep()));
            forgotten.remove(address);
        }
    }

    private void open(String passphrase) throws IOException {
        if (!vaults.file().exists() && passphrase.length() < Passphrases.SHORTEST) {
            throw new IOException(
                    "A new passphrase needs at least %d characters."
                            .formatted(Passphrases.SHORTEST));
        }
        unlock(passphrase);
    }

    private static Vault.Kind kind(NewServer.Keep keep) {
        return switch (keep) {
            case KEYRING -> Vault.Kind.KEYRING;
            case FILE -> Vault.Kind.ENCRYPTED_FILE;
            case SESSION -> Vault.Kind.MEMORY;
        };
    }

    /// Takes a login out of the vault.
    void forget(String address) throws IOException {
        var kind = vaults.kind(address);
        vaults.get(address).ifPresent(it -> forgotten.put(address, new Kept(it, kind)));
        vaults.delete(address);
    }

    /// Puts back what was forgotten last.
    void restore(String address) throws IOException {
        var kept = forgotten.remove(address);
        if (kept == null) {
            return;
        }
        if (kept.kind() == Vault.Kind.ENVIRONMENT) {
            vaults.fromEnvironment(address);
        } else {
            vaults.put(address, kept.secret(), kept.kind());
        }
    }
}
