package io.trialdesk.format.media;

import java.util.regex.Pattern;

/// The words of an HTML page. A page is never rendered: it could run scripts and ask servers for
/// pictures, which would tell them that somebody looks.
final class PageText {
    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<(script|style|head)\\b.*?(</\\1\\s*>|\\z)|<!--.*?(-->|\\z)");
    private static final Pattern BREAK =
            Pattern.compile("(?i)<(br|p|div|li|tr|h[1-6]|table|ul|ol|pre)\\b[^>]*>");
    private static final Pattern CELL = Pattern.compile("(?i)</t[dh]\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("[ \\x0B\\f\\r]+");
    private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");

    private PageText() {}

    static String of(String html) {
        var text = UNSEEN.matcher(html).replaceAll("");
        text = BREAK.matcher(text).replaceAll("\n");
        text = CELL.matcher(text).replaceAll("\t");
        text = TAG.matcher(text).replaceAll("");
        text = BLANKS.matcher(text).replaceAll(" ");
        text = LINES.matcher(text).replaceAll("\n");
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
    }
}
