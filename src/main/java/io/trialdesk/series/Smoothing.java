package io.trialdesk.series;

/// Running means that follow a noisy curve. Values that are not finite are passed on as they are
/// and do not count.
public final class Smoothing {
    /// The x range is counted as this many units, which makes one weight mean the same on every
    /// axis.
    private static final double UNITS = 1000;

    private static final double MOST = 0.999;

    private Smoothing() {}

    /// Exponential mean whose weight decays with the distance in x, without the bias towards zero
    /// at the start. This is the "time weighted EMA" as Weights & Biases documents it: the weight
    /// is the square root of the setting, at most 0.999, to the power of the distance, where the
    /// whole x range counts as 1000. On evenly spaced points it is TensorBoard's debiased
    /// exponential mean.
    ///
    /// @param amount 0 (as logged) up to 1
    public static Curve timeWeighted(Curve curve, double amount) {
        if (amount <= 0 || curve.size() < 2) {
            return curve;
        }
        double weight = Math.min(Math.sqrt(amount), MOST);
        double range = curve.width().high() - curve.width().low();
        var smooth = new double[curve.size()];
        double sum = 0;
        double mass = 0;
        double beforeX = curve.x(0);
        double knownDistance = 0;
        double decay = 1;
        for (int i = 0; i < smooth.length; i++) {
            double value = curve.y(i);
            if (!Double.isFinite(value)) {
                smooth[i] = value;
                continue;
            }
            double distance = range > 0 ? (curve.x(i) - beforeX) / range * UNITS : 0;
            if (distance != knownDistance) { // mostly even spacing: one power for all
                knownDistance = distance;
                decay = Math.pow(weight, distance);
            }
            sum = sum * decay + value;
            mass = mass * decay + 1;
            smooth[i] = sum / mass;
            beforeX = curve.x(i);
        }
        return curve.withY(smooth);
    }

    /// TensorBoard's exponential mean, in which every point counts as one step whatever its
    /// distance, without the bias towards zero at the start.
    ///
    /// @param weight 0 (as logged) up to but not 1
    public static Curve byPoint(Curve curve, double weight) {
        if (weight <= 0 || curve.size() < 2) {
            return curve;
        }
        double w = Math.min(weight, MOST);
        var smooth = new double[curve.size()];
        double mean = 0;
        double missing = 1;
        for (int i = 0; i < smooth.length; i++) {
            double value = curve.y(i);
            if (!Double.isFinite(value)) {
                smooth[i] = value;
                continue;
            }
            mean = mean * w + (1 - w) * value;
            missing *= w;
            smooth[i] = mean / (1 - missing);
        }
        return curve.withY(smooth);
    }
}
