package io.trialdesk.cli;

import io.trialdesk.model.Source;
import io.trialdesk.server.Address;
import io.trialdesk.server.Login;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/// Reads a SOURCE argument: a folder, a file, or the URL of a server.
public final class Places {
    private Places() {}

    /// The source that a text means, not yet known to any workspace (its id is 0).
    ///
    /// @throws Failure when it is neither a URL nor something that exists
    public static Source parse(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return server(text);
        }
        try {
            var path = Path.of(text).toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                return new Source(0, Source.Kind.FOLDER, path.toString());
            }
            if (Files.isRegularFile(path)) {
                return new Source(0, Source.Kind.FILE, path.toString());
            }
            throw Failure.of(
                    "%s: no such folder or file. A source is a folder with runs, a file such as mlflow.db, or the URL of a server."
                            .formatted(text));
        } catch (InvalidPathException e) {
            throw Failure.wrongUse("%s: not a path: %s".formatted(text, e.getReason()));
        }
    }

    private static Source server(String text) {
        return new Source(0, Source.Kind.SERVER, address(text).text());
    }

    /// The address of a server as it is stored and compared; `http://` may be left out.
    ///
    /// @throws Failure when it is none, or has a login in it
    static Address address(String text) {
        try {
            var address = Address.parse(text);
            if (!address.login().equals(Login.NONE)) {
                throw Failure.wrongUse(
                        "Leave user and password out of the URL; `trialdesk server add` asks for"
                                + " them and keeps them in the vault.");
            }
            return address;
        } catch (IllegalArgumentException e) {
            throw Failure.wrongUse(String.valueOf(e.getMessage()));
        }
    }
}
