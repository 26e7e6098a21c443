/// Pictures, texts and tables of runs: found and read on workers at the size they are shown at,
/// within a bound of memory, and shown by key and step. Shared by the screens that show them.
@NullMarked
package io.trialdesk.ui.media;

import org.jspecify.annotations.NullMarked;
