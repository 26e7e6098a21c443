/// A small MLflow-compatible endpoint on the loopback interface: a training script started here
/// logs to it as to any tracking server, and what it is told has been stored is on disk. It serves
/// one project per token, keeps artifacts in files, and refuses what it does not offer in MLflow's
/// terms.
@NullMarked
package io.trialdesk.capture;

import org.jspecify.annotations.NullMarked;
