/// Histories of Keras: the file of its CSVLogger, and the dictionary of the history as people save
/// it.
@NullMarked
package io.trialdesk.format.keras;

import org.jspecify.annotations.NullMarked;
