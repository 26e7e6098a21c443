package io.trialdesk.ui.action;

import java.util.List;
import java.util.function.Function;

/// Something the palette can offer beside actions: a run, an experiment, a view.
///
/// @param kind what it is, in a word
public record Finding(String text, String kind, Runnable open) {
    /// Finds things for what was typed; must answer at once, from memory.
    public interface Search extends Function<String, List<Finding>> {}
}
