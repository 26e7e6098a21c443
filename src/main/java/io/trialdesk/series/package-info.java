/// Points of metrics as primitive arrays, and the pure functions over them: reduction to pixel
/// columns, summaries, and the codec of the chunks they are stored in. Depends on the JDK alone.
@NullMarked
package io.trialdesk.series;

import org.jspecify.annotations.NullMarked;
