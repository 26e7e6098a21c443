/// Tests of the Sync screen.
@NullMarked
package io.trialdesk.ui.sync;

import org.jspecify.annotations.NullMarked;
