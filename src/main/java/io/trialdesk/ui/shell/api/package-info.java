/// What a screen may know of the window it sits in: places to go to, notices to give, work to show.
/// Screens import this, never the shell and never each other.
@NullMarked
package io.trialdesk.ui.shell.api;

import org.jspecify.annotations.NullMarked;
