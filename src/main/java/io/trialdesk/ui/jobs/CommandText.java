package io.trialdesk.ui.jobs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes an argument vector as one line that means the same when pasted into a POSIX shell.
final class CommandText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./~^-]+");

    private CommandText() {}

    static String of(List<String> command) {
        return command.stream().map(CommandText::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
