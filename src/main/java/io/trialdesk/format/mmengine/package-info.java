/// Reader of the work folders of MMEngine and the toolboxes on it: scalars, configuration, console.
@NullMarked
package io.trialdesk.format.mmengine;

import org.jspecify.annotations.NullMarked;
