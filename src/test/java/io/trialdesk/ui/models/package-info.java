/// Tests of the Models screen.
@NullMarked
package io.trialdesk.ui.models;

import org.jspecify.annotations.NullMarked;
