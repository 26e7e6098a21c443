package io.trialdesk.ui.compare;

import io.trialdesk.model.Value;

/// Compares parameters by what they mean. Pure; any thread.
@FunctionalInterface
public interface Meaning {
    /// How two values relate.
    enum Alike {
        SAME,
        /// The same number or truth, written as another type: `"0.001"` and `1e-3`.
        SAME_BUT_TYPE,
        DIFFERENT
    }

    /// Where a value was found, which decides how much of it could be kept.
    ///
    /// @param format of the run
    /// @param file empty when it is not known
    record Found(String format, String file) {}

    /// Compares values of sources that keep everything.
    Alike of(Value a, Value b);

    /// Compares parameters by what their sources keep.
    default Alike ofParams(Value a, Found ofA, Value b, Found ofB) {
        return of(a, b);
    }
}
