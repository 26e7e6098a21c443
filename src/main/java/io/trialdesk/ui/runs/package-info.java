/// The runs screen: every run in one table with a filter, charts or details beside it. It asks the
/// catalogue again when something changed and never applies a delta to what it shows.
@NullMarked
package io.trialdesk.ui.runs;

import org.jspecify.annotations.NullMarked;
