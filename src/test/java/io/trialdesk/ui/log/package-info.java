/// Tests of logs.
@NullMarked
package io.trialdesk.ui.log;

import org.jspecify.annotations.NullMarked;
