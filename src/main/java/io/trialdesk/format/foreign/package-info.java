/// Names what other tools leave that is not read here, and says what can be done with it.
@NullMarked
package io.trialdesk.format.foreign;

import org.jspecify.annotations.NullMarked;
