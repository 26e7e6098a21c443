/// Tests of pictures and texts of runs.
@NullMarked
package io.trialdesk.ui.media;

import org.jspecify.annotations.NullMarked;
