/// Reader of the trials that Ray Tune leaves: parameters, one row for every result, how the trial
/// ended.
@NullMarked
package io.trialdesk.format.ray;

import org.jspecify.annotations.NullMarked;
