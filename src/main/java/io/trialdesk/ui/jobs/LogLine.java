package io.trialdesk.ui.jobs;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Makes a line to read from the bytes of one: bad bytes replaced, terminal colours taken out, a
/// progress bar drawn over itself with carriage returns reduced to its last state.
final class LogLine {
    private static final Pattern ESCAPE =
            Pattern.compile("\u001B(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\u0007]*\u0007|[@-Z\\\\^_])");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t]]");

    private LogLine() {}

    static String of(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] == '\r') {
            end--;
        }
        int begin = end;
        while (begin > from && bytes[begin - 1] != '\r') {
            begin--;
        }
        var text = new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
        if (text.indexOf('\u001B') >= 0) {
            text = ESCAPE.matcher(text).replaceAll("");
        }
        return CONTROL.matcher(text).replaceAll("").replace("\t", "    ");
    }
}
