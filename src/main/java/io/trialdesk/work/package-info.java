/// Running things: who owns what must be closed, progress and cancelling of long work, time as an
/// argument. Depends on the JDK alone.
@NullMarked
package io.trialdesk.work;

import org.jspecify.annotations.NullMarked;
