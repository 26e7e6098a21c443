package io.trialdesk.ui.plot;

/// A run as charts show it.
///
/// @param key the run's key in the workspace
/// @param argb its colour
public record ChartRun(long key, String name, int argb) {
    int rgb() {
        return argb & 0xffffff;
    }
}
