/// A text that a program writes or wrote, line by line: read on a worker, a huge one from its end,
/// followed while it grows, searched. Shared by the screens that show one.
@NullMarked
package io.trialdesk.ui.log;

import org.jspecify.annotations.NullMarked;
