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

    Alike of(Value a, Value b);
}
