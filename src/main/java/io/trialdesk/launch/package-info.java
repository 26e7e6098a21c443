/// Starting training on this machine: what a project offers to run, the form for it, the argument
/// vector, the process with its log, and the record that outlives the window. Detection reads files
/// and runs nothing.
@NullMarked
package io.trialdesk.launch;

import org.jspecify.annotations.NullMarked;
