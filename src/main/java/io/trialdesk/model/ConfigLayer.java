package io.trialdesk.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One of the layers that a run's configuration was made of, as it was written: references to other
/// values are not resolved here.
///
/// @param file where it stands, relative to the source, `/` separated
/// @param params dotted key to value, in written order
public record ConfigLayer(Kind kind, String file, Map<String, Value> params) {

    /// What a layer is to the others. Later kinds win.
    public enum Kind {
        /// What holds when nobody says otherwise.
        DEFAULT,
        /// A configuration file.
        FILE,
        /// Given for this run alone, for example on the command line.
        OVERRIDE,
        /// Worked out by the run itself.
        COMPUTED
    }

    public ConfigLayer {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }
}
