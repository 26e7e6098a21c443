package io.trialdesk.ui.compare;

/// One value of the sheet with everything its look depends on.
///
/// @param text as shown; whole, however long
/// @param full what tooltip and copy give
/// @param markFrom where the letters that differ from the baseline begin, and `markTo` where they
///   end; both 0 when nothing is marked
/// @param delta distance from the baseline in words, empty for none
/// @param note what is worth knowing about it, empty for nothing
record SheetCell(
        String text,
        String full,
        State state,
        int markFrom,
        int markTo,
        String delta,
        Verdict verdict,
        String note) {

    /// How a value relates to the baseline's.
    enum State {
        /// The baseline's own, in a row that differs.
        BASELINE,
        EQUAL,
        CHANGED,
        /// The run has no such key.
        MISSING
    }

    /// Whether a metric is better or worse than the baseline's.
    enum Verdict {
        BETTER,
        WORSE,
        NONE
    }

    static SheetCell of(String text, String full, State state) {
        return new SheetCell(text, full, state, 0, 0, "", Verdict.NONE, "");
    }

    SheetCell marked(int from, int to) {
        return new SheetCell(text, full, state, from, to, delta, verdict, note);
    }

    SheetCell away(String distance, Verdict side, String words) {
        return new SheetCell(text, full, state, markFrom, markTo, distance, side, words);
    }

    SheetCell noted(String words) {
        return new SheetCell(text, full, state, markFrom, markTo, delta, verdict, words);
    }

    boolean isMarked() {
        return markTo > markFrom;
    }
}
