/// The composition root: builds the object graph by hand, starts it, closes it in reverse order.
@NullMarked
package io.trialdesk.boot;

import org.jspecify.annotations.NullMarked;
