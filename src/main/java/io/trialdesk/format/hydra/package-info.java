/// Reader of the job folders that Hydra leaves: the composed configuration, what was typed on the
/// command line, which options were chosen. Points come from other formats in the same folder.
@NullMarked
package io.trialdesk.format.hydra;

import org.jspecify.annotations.NullMarked;
