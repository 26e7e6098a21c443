package io.trialdesk.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Gets a secret from the user, never from the command line, where every process could read it.
@FunctionalInterface
public interface Asking {

    /// The secret; empty when none came.
    ///
    /// @param prompt what to show on a terminal; empty to read standard input without asking
    String secret(String prompt) throws IOException;

    /// Asks on the terminal without showing what is typed; without a terminal, or without a prompt,
    /// takes the first line of `input`.
    static Asking of(InputStream input) {
        // One reader for all questions: what it has read ahead belongs to the next.
        var lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        return prompt -> {
            // Whether there is a console object without a terminal differs between releases.
            var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
            if (!prompt.isEmpty() && terminal.isPresent()) {
                var typed = terminal.get().readPassword("%s", prompt);
                return typed == null ? "" : new String(typed);
            }
            var line = lines.readLine();
            return line == null ? "" : line;
        };
    }
}
