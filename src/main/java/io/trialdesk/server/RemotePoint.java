package io.trialdesk.server;

/// One point of a metric as the protocol carries it.
///
/// @param time milliseconds since the epoch
public record RemotePoint(String key, double value, long time, long step) {

    /// Equal as the server's own key sees it: NaN equals NaN, and an infinity the greatest double.
    @Override
    public boolean equals(Object other) {
        return other instanceof RemotePoint that
                && key.equals(that.key)
                && time == that.time
                && step == that.step
                && Double.doubleToLongBits(canonical(value))
                        == Double.doubleToLongBits(canonical(that.value));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * key.hashCode() + Long.hashCode(time))
                + Long.hashCode(step)
                + Double.hashCode(canonical(value));
    }

    private static double canonical(double value) {
        return Math.abs(value) == Double.MAX_VALUE
                ? Math.copySign(Double.POSITIVE_INFINITY, value)
                : value + 0.0;
    }
}
