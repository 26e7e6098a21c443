package io.trialdesk.boot;

import io.trialdesk.secrets.FileVault;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Gets the passphrase of the file of logins from the environment, else on the terminal. A window
/// asks on its Sync screen instead, because nobody may look at the terminal it was started from.
final class Passphrases implements FileVault.Ask {
    static final String VARIABLE = "TRIALDESK_PASSPHRASE";

    /// A new file is opened by no fewer characters.
    static final int SHORTEST = 8;

    private final Map<String, String> environment;
    private final Terminal terminal;
    private volatile boolean inWindow;

    /// Asks without showing what is typed; empty when there is nobody to ask.
    @FunctionalInterface
    interface Terminal {
        Optional<char[]> ask(String prompt);
    }

    Passphrases(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    /// The terminal of this process.
    static Optional<char[]> terminal(String prompt) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readPassword("%s", prompt));
    }

    /// From now on nobody looks at the terminal.
    void inWindow() {
        inWindow = true;
    }

    @Override
    public Optional<char[]> passphrase(Path file, boolean fresh) throws IOException {
        var given = environment.get(VARIABLE);
        if (given != null && !given.isEmpty()) {
            return Optional.of(checked(given.toCharArray(), fresh));
        }
        if (inWindow) {
            return Optional.empty();
        }
        if (!fresh) {
            return terminal.ask("Passphrase of " + file + ": ");
        }
        var first = terminal.ask("New passphrase for " + file + ": ");
        if (first.isEmpty()) {
            return first;
        }
        var word = checked(first.get(), true);
        if (!Arrays.equals(word, terminal.ask("The same again: ").orElse(new char[0]))) {
            throw new IOException("The two passphrases differ; nothing was kept.");
        }
        return first;
    }

    private static char[] checked(char[] word, boolean fresh) throws IOException {
        if (fresh && word.length < SHORTEST) {
            throw new IOException(
                    "A new passphrase needs at least %d characters; nothing was kept."
                            .formatted(SHORTEST));
        }
        return word;
    }
}
