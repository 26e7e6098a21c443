/// Searches of scikit-learn, saved as a table with one candidate a row.
@NullMarked
package io.trialdesk.format.sklearn;

import org.jspecify.annotations.NullMarked;
