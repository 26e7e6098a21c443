package io.trialdesk.secrets;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Vaults in memory for tests.
public final class SomeVaults {
    private SomeVaults() {}

    /// With this one for the keyring, an empty environment and no file.
    public static Vaults keyring(Vault keyring) {
        return of(keyring, Map.of(), Path.of("no-such-folder", "logins"), "");
    }

    /// @param passphrase what the user answers, empty for nothing
    public static Vaults of(
            Vault keyring, Map<String, String> environment, Path file, String passphrase) {
        return new Vaults(
                new EnvironmentVault(environment, text -> text.replaceAll("/+$", "")),
                keyring,
                new FileVault(
                        file,
                        (_, _) ->
                                Optional.of(passphrase.toCharArray())
                                        .filter(word -> word.length > 0)),
                new MemoryVault(),
                new Remembered());
    }

    private static final class Remembered implements Vaults.Choices {
        private final Map<String, Vault.Kind> chosen = new ConcurrentHashMap<>();

        @Override
        public Optional<Vault.Kind> of(String server) {
            return Optional.ofNullable(chosen.get(server));
        }

        @Override
        public void choose(String server, Vault.Kind kind) {
            chosen.put(server, kind);
        }

        @Override
        public void forget(String server) {
            chosen.remove(server);
        }
    }
}
