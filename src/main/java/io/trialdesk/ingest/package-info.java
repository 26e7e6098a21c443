/// From folders to the workspace: scanning sources, composing what several formats say of one run,
/// following live runs, and committing what was read together with how far it was read.
@NullMarked
package io.trialdesk.ingest;

import org.jspecify.annotations.NullMarked;
