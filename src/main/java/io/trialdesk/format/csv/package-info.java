/// Tables of an unknown tool that look like a log of metrics. They are proposed, not imported.
@NullMarked
package io.trialdesk.format.csv;

import org.jspecify.annotations.NullMarked;
