package io.trialdesk.secrets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;

/// Every login lies where the user chose for its server: in the keyring of the system unless they
/// chose otherwise. The login of the environment goes to the server it is meant for, and to those
/// the user chose it for. Any thread.
public final class Vaults implements Vault {
    private static final Logger LOG = LoggerFactory.getLogger(Vaults.class);

    /// Remembers the choices, which are no secrets.
    public interface Choices {
        Optional<Kind> of(String server);

        void choose(String server, Kind kind);

        void forget(String server);
    }

    private final EnvironmentVault environment;
    private final Vault keyring;
    private final FileVault file;
    private final Vault memory;
    private final Choices choices;

    public Vaults(
            EnvironmentVault environment,
            Vault keyring,
            FileVault file,
            Vault memory,
            Choices choices) {
        this.environment = environment;
        this.keyring = keyring;
        this.file = file;
        this.memory = memory;
        this.choices = choices;
    }

    /// Where a login goes when nothing was chosen.
    @Override
    public Kind kind() {
        return Kind.KEYRING;
    }

    /// Where the login of a server lies.
    public Kind kind(String server) {
        return choices.of(server)
                .orElseGet(() -> environment.get(server).isPresent() ? Kind.ENVIRONMENT : kind());
    }

    /// The file that a passphrase opens.
    public FileVault file() {
        return file;
    }

    /// Whether the login of a server lies in a file that nobody has opened yet.
    public boolean isLocked(String server) {
        return choices.of(server).filter(Kind.ENCRYPTED_FILE::equals).isPresent()
                && file.isLocked();
    }

    @Override
    public Optional<Secret> get(String server) throws IOException {
        var chosen = choices.of(server);
        if (chosen.isPresent()) {
            return vault(chosen.get()).get(server);
        }
        var named = environment.get(server);
        return named.isPresent() ? named : keyring.get(server);
    }

    /// Into the place chosen for the server.
    @Override
    public void put(String server, Secret secret) throws IOException {
        put(server, secret, choices.of(server).orElse(kind()));
    }

    /// Into a place, which is thereby chosen; nothing stays in the one chosen before, as far as
    /// that can be opened.
    ///
    /// @throws IOException when it cannot be kept there; then nothing is changed
    public void put(String server, Secret secret, Kind kind) throws IOException {
        vault(kind).put(server, secret);
        choose(server, kind);
    }

    /// Lets a server have the login of the environment although that names another or none. Nothing
    /// stays in the place chosen before, as far as that can be opened.
    public void fromEnvironment(String server) {
        choose(server, Kind.ENVIRONMENT);
    }

    private void choose(String server, Kind kind) {
        var before = choices.of(server);
        choices.choose(server, kind);
        before.filter(it -> it != kind && it != Kind.ENVIRONMENT)
                .ifPresent(it -> leave(server, it));
    }

    /// The new choice holds even when the former place is locked, for that may be why it was left.
    private void leave(String server, Kind former) {
        try {
            vault(former).delete(server);
        } catch (IOException locked) {
            LOG.warn("The former login of {} stays in the {}.", server, former, locked);
        }
    }

    @Override
    public void delete(String server) throws IOException {
        var kind = choices.of(server).orElse(kind());
        if (kind != Kind.ENVIRONMENT) {
            vault(kind).delete(server);
        }
        choices.forget(server);
    }

    private Vault vault(Kind kind) {
        return switch (kind) {
            case KEYRING -> keyring;
            case ENCRYPTED_FILE -> file;
            case MEMORY -> memory;
            case ENVIRONMENT -> new Whole(environment);
        };
    }

    /// The environment for a server the user chose it for.
    private record Whole(EnvironmentVault environment) implements Vault {
        @Override
        public Kind kind() {
            return Kind.ENVIRONMENT;
        }

        @Override
        public Optional<Secret> get(String server) {
            return environment.login();
        }

        @Override
        public void put(String server, Secret secret) throws IOException {
            environment.put(server, secret);
        }

        @Override
        public void delete(String server) throws IOException {
            environment.delete(server);
        }
    }
}
