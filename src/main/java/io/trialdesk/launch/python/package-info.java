/// Reads Python source without running it, as far as needed to learn the options of a training
/// script: tokens, literals and calls. Anything it does not understand is left out, never guessed.
@NullMarked
package io.trialdesk.launch.python;

import org.jspecify.annotations.NullMarked;
