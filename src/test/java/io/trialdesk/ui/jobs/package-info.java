/// Tests of the Jobs screen.
@NullMarked
package io.trialdesk.ui.jobs;

import org.jspecify.annotations.NullMarked;
