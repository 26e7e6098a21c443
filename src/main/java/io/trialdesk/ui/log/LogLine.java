package io.trialdesk.ui.log;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Makes a line to read from the bytes of one: bad bytes replaced, terminal colours taken out, a
/// progress bar drawn over itself with carriage returns reduced to its last state.
final class LogLine {
    private static final Pattern ESCAPE =
            Pattern.compile("\u001B(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\u0007]*\u0007|[@-Z\\\\^_])");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t]]");

    private LogLine() {}

    static String of(byte[] bytes, int from, int to) {
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\u001B') >= 0) {
            text = ESCAPE.matcher(text).replaceAll("");
        }
        return CONTROL.matcher(lastState(text)).replaceAll("").replace("\t", "    ");
    }

    /// What stands after the last carriage return that something follows. Escapes are gone by then:
    /// bars end with one that clears the rest of the line.
    private static String lastState(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(text.lastIndexOf('\r', end - 1) + 1, end);
    }
}
