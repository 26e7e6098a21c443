/// The frame of the window: top bar, side bar, status bar, notices, background work, zoom. It shows
/// screens it is given and knows none of them.
@NullMarked
package io.trialdesk.ui.shell;

import org.jspecify.annotations.NullMarked;
