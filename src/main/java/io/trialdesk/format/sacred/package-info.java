/// Reader of the run folders of Sacred's FileStorageObserver: configuration, metrics with their
/// times, status, console, sources.
@NullMarked
package io.trialdesk.format.sacred;

import org.jspecify.annotations.NullMarked;
