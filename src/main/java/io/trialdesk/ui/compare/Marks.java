package io.trialdesk.ui.compare;

/// Finds the letters in which two texts differ. Pure.
final class Marks {
    /// Texts that share less than this part of their letters are simply different.
    private static final double ALIKE = 0.3;

    private Marks() {}

    /// The part of a cell's text that its baseline does not have, if the two are alike enough for
    /// it to help the eye.
    static SheetCell mark(SheetCell cell, String baseline) {
        var text = cell.text();
        int most = Math.min(text.length(), baseline.length());
        int start = 0;
        while (start < most && text.charAt(start) == baseline.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < most - start
                && text.charAt(text.length() - 1 - same)
                        == baseline.charAt(baseline.length() - 1 - same)) {
            same++;
        }
        boolean helps =
                text.length() >= 6
                        && start + same >= ALIKE * text.length()
                        && start + same < text.length();
        return helps ? cell.marked(start, text.length() - same) : cell;
    }

    /// A text cut to about so many letters, around the marked part, as three pieces: before,
    /// marked, after.
    static String[] fit(String text, int from, int to, int letters) {
        var before = text.substring(0, from);
        var marked = text.substring(from, to);
        var after = text.substring(to);
        int room = Math.max(6, letters) - marked.length();
        if (before.length() + after.length() <= room) {
            return new String[] {before, marked, after};
        }
        int each = Math.max(2, room / 2 - 1);
        int left = Math.min(before.length(), Math.max(each, room - 2 - after.length()));
        int right = Math.min(after.length(), Math.max(each, room - 2 - left));
        return new String[] {
            left < before.length() ? "…" + before.substring(before.length() - left) : before,
            middle(marked, letters),
            right < after.length() ? after.substring(0, right) + "…" : after
        };
    }

    /// A text with its middle left out when it is longer than so many letters.
    static String middle(String text, int letters) {
        int most = Math.max(5, letters);
        if (text.length() <= most) {
            return text;
        }
        int head = (most - 1) / 2;
        return text.substring(0, head) + "…" + text.substring(text.length() - (most - 1 - head));
    }
}
