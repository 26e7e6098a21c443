package io.trialdesk.boot;

import io.trialdesk.secrets.Vault;
import io.trialdesk.secrets.Vaults;
import io.trialdesk.store.Settings;
import io.trialdesk.store.Store;

import java.util.Optional;
import java.util.function.Supplier;

/// Where each server's login lies, kept among the settings. A choice this version does not know
/// counts as none.
final class VaultChoices implements Vaults.Choices {
    private static final String PREFIX = "login.place.";

    private final Supplier<Store> store;

    VaultChoices(Supplier<Store> store) {
        this.store = store;
    }

    @Override
    public Optional<Vault.Kind> of(String server) {
        return settings().get(PREFIX + server).flatMap(VaultChoices::kind);
    }

    private static Optional<Vault.Kind> kind(String word) {
        for (var kind : Vault.Kind.values()) {
            if (kind.name().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    @Override
    public void choose(String server, Vault.Kind kind) {
        var _ = settings().put(PREFIX + server, kind.name());
    }

    @Override
    public void forget(String server) {
        var _ = settings().remove(PREFIX + server);
    }

    private Settings settings() {
        return store.get().settings();
    }
}
