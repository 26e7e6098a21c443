/// Differences between runs: parameters, tags and metrics side by side, compared by meaning.
@NullMarked
package io.trialdesk.diff;

import org.jspecify.annotations.NullMarked;
