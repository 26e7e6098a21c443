package io.trialdesk.secrets;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps logins until the program ends.
public final class MemoryVault implements Vault {
    private final Map<String, Secret> kept = new ConcurrentHashMap<>();

    @Override
    public Kind kind() {
        return Kind.MEMORY;
    }

    @Override
    public Optional<Secret> get(String server) {
        return Optional.ofNullable(kept.get(server));
    }

    @Override
    public void put(String server, Secret secret) {
        kept.put(server, secret);
    }

    @Override
    public void delete(String server) {
        kept.remove(server);
    }
}
