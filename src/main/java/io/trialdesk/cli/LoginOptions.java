package io.trialdesk.cli;

import io.trialdesk.secrets.Secret;
import io.trialdesk.secrets.Vault;
import io.trialdesk.secrets.Vaults;
import io.trialdesk.server.Address;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/// The login of a server that is added: which, and where it is kept.
final class LoginOptions {
    /// Where a login that was typed is kept.
    enum Place {
        KEYRING,
        FILE
    }

    @Option(
            names = "--token-stdin",
            description = "Read a token from the first line of standard input.")
    private boolean token;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "A user; the password is asked for.")
    private String user = "";

    @Option(
            names = "--vault",
            paramLabel = "PLACE",
            description =
                    "Where the login is kept: keyring (default), or file, which is encrypted; its"
                            + " passphrase is asked for, or taken from TRIALDESK_PASSPHRASE.")
    private Place place = Place.KEYRING;

    @Option(
            names = "--login-from-environment",
            description =
                    "Use MLFLOW_TRACKING_TOKEN, or _USERNAME and _PASSWORD, for this server, also"
                            + " when MLFLOW_TRACKING_URI names another.")
    private boolean fromEnvironment;

    /// Keeps the login, if one was given, and says where.
    ///
    /// @throws IOException when it cannot be kept there
    void keep(Address address, Vaults vaults, Asking asking, PrintWriter err) throws IOException {
        boolean typed = token || !user.isEmpty();
        if ((token && !user.isEmpty()) || (typed && fromEnvironment)) {
            throw Failure.wrongUse(
                    "Only one of --token-stdin, --user and --login-from-environment.");
        }
        if (fromEnvironment) {
            vaults.fromEnvironment(address.text());
            if (vaults.get(address.text()).isEmpty()) {
                err.println("trialdesk: the environment holds no login now");
            }
            err.println("trialdesk: the login comes from the environment");
        } else if (typed) {
            var secret = secret(address, asking);
            vaults.put(address.text(), secret, kind());
            err.println("trialdesk: login kept in the " + word(vaults.kind(address.text())));
        }
    }

    private Vault.Kind kind() {
        return place == Place.FILE ? Vault.Kind.ENCRYPTED_FILE : Vault.Kind.KEYRING;
    }

    private Secret secret(Address address, Asking asking) throws IOException {
        var prompt = token ? "" : "Password of %s at %s: ".formatted(user, address.text());
        var word = Optional.of(asking.secret(prompt)).filter(it -> !it.isEmpty());
        return word.map(it -> token ? Secret.token(it.strip()) : new Secret(user, it))
                .orElseThrow(
                        () ->
                                Failure.wrongUse(
                                        token
                                                ? "No token came on standard input."
                                                : "No password was given."));
    }

    static String word(Vault.Kind kind) {
        return switch (kind) {
            case KEYRING -> "keyring";
            case ENVIRONMENT -> "environment";
            case ENCRYPTED_FILE -> "encrypted file";
            case MEMORY -> "memory of this process";
        };
    }
}
