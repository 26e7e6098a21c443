package io.trialdesk.plot;

/// How numbers are laid out along an axis.
public enum Scale {
    LINEAR {
        @Override
        double forward(double value) {
            return value;
        }

        @Override
        double back(double position) {
            return position;
        }
    },
    /// Base 10; only numbers above zero have a place.
    LOG {
        @Override
        double forward(double value) {
            return Math.log10(value);
        }

        @Override
        double back(double position) {
            return Math.pow(10, position);
        }
    };

    abstract double forward(double value);

    abstract double back(double position);

    /// Values must be greater than this to appear on the axis.
    public double floor() {
        return this == LOG ? 0 : Double.NEGATIVE_INFINITY;
    }
}
