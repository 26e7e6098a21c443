/// A chart as a value and its picture as a pure function of it: [io.trialdesk.plot.Figure] paints
/// frame, axes, grid, legend and static pictures with XChart, the raster paints the lines of an
/// interactive chart. Equal plots give equal pixels. Any thread but the toolkit's.
@NullMarked
package io.trialdesk.plot;

import org.jspecify.annotations.NullMarked;
