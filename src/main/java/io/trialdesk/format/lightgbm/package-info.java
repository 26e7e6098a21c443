/// What LightGBM leaves: text models, which hold every parameter, and lines on the console.
@NullMarked
package io.trialdesk.format.lightgbm;

import org.jspecify.annotations.NullMarked;
