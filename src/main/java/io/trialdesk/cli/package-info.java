/// The command line: one class per command, each a thin walk from arguments to an answer on
/// standard output. Streams and services are constructor arguments; messages go to standard error.
@NullMarked
package io.trialdesk.cli;

import org.jspecify.annotations.NullMarked;
