package io.trialdesk.query;

/// SQL's `LIKE`: `%` for any characters, `_` for one; the whole text must match.
final class Like {
    private Like() {}

    static boolean matches(String pattern, String text, boolean ignoreCase) {
        int p = 0;
        int t = 0;
        int percent = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '%') {
                percent = p++;
                resume = t;
            } else if (p < pattern.length()
                    && (pattern.charAt(p) == '_'
                            || same(pattern.charAt(p), text.charAt(t), ignoreCase))) {
                p++;
                t++;
            } else if (percent >= 0) {
                p = percent + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '%') {
            p++;
        }
        return p == pattern.length();
    }

    private static boolean same(char a, char b, boolean ignoreCase) {
        return a == b
                || (ignoreCase
                        && Character.toLowerCase(Character.toUpperCase(a))
                                == Character.toLowerCase(Character.toUpperCase(b)));
    }
}
