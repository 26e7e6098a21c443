/// Interactive charts: a card per metric and the panel of cards. Pictures come from package `plot`,
/// painted off the FX thread; here they are shown, zoomed and pointed at.
@NullMarked
package io.trialdesk.ui.plot;

import org.jspecify.annotations.NullMarked;
