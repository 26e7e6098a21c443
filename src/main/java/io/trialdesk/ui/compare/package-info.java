/// The Compare screen: runs side by side against a baseline, as one tree of parameters, metrics,
/// tags and facts, with their curves.
@NullMarked
package io.trialdesk.ui.compare;

import org.jspecify.annotations.NullMarked;
