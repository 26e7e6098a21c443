package bench;

/// A fault put in on purpose, to show that a row notices it. `NONE` in every real measurement.
enum Control {
    NONE,
    /// Five milliseconds more for each answer.
    SLOW,
    /// One point (or run) in a hundred thousand is lost.
    DROP;

    private static final int ONE_IN = 100_000;

    static Control of(String text) {
        return valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }

    /// Called once for each answer: a query, or a series handed over.
    void delay() {
        if (this == SLOW) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Whether the thing with this number, counted from 0, is to be lost. Small data loses one too.
    boolean drops(long number) {
        return this == DROP && number % ONE_IN == 77;
    }
}
