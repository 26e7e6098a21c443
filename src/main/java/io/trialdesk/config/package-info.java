/// Configurations of runs: readers of YAML and JSON with hard bounds, the meaning of plain scalars
/// by the tool that wrote them, dotted keys, and when two values mean the same.
@NullMarked
package io.trialdesk.config;

import org.jspecify.annotations.NullMarked;
