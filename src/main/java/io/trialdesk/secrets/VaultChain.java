package io.trialdesk.secrets;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Several vaults asked in order; what is put goes to the last, which is the one the user chose.
public final class VaultChain implements Vault {
    private final List<Vault> vaults;

    /// @param vaults for example environment, memory, keyring
    public VaultChain(List<Vault> vaults) {
        this.vaults = List.copyOf(vaults);
    }

    @Override
    public Kind kind() {
        return vaults.getLast().kind();
    }

    @Override
    public Optional<Secret> get(String server) throws IOException {
        for (var vault : vaults) {
            var found = vault.get(server);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public void put(String server, Secret secret) throws IOException {
        vaults.getLast().put(server, secret);
    }

    @Override
    public void delete(String server) throws IOException {
        vaults.getLast().delete(server);
    }
}
