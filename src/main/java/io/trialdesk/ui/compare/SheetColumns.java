package io.trialdesk.ui.compare;

/// Where columns are: keys and baseline stay at the left, the other runs scroll sideways behind
/// them.
///
/// @param width of everything in sight
/// @param others how many runs there are beside the baseline
record SheetColumns(double width, int others) {
    private static final double KEYS_LEAST = 170;
    private static final double KEYS_MOST = 320;
    private static final double LEAST = 132;
    private static final double MOST = 360;

    double keys() {
        return Math.floor(Math.clamp(width * 0.22, KEYS_LEAST, KEYS_MOST));
    }

    /// Width of one run's column.
    double each() {
        return Math.floor(Math.clamp((width - keys()) / (others + 1), LEAST, MOST));
    }

    /// Where the scrolling part begins.
    double fixed() {
        return keys() + each();
    }

    /// How far the scrolling part can be moved.
    double overflow() {
        return Math.max(0, fixed() + others * each() - width);
    }

    /// The first column beside the baseline that is in sight.
    int first(double offset) {
        return Math.clamp((int) (offset / each()), 0, Math.max(0, others - 1));
    }

    /// How many columns beside the baseline can be in sight at once.
    int inSight() {
        return Math.min(others, (int) Math.ceil(Math.max(0, width - fixed()) / each()) + 1);
    }
}
