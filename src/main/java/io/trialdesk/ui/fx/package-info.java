/// The bridge to the toolkit: the one way onto the FX thread, from data to screen (`Live`), from
/// snapshots to tables. Nobody else touches `Platform`. Knows no service and no screen.
@NullMarked
package io.trialdesk.ui.fx;

import org.jspecify.annotations.NullMarked;
