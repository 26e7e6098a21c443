/// Reader of trackio's databases, one SQLite file for each project.
@NullMarked
package io.trialdesk.format.trackio;

import org.jspecify.annotations.NullMarked;
