/// Reader of Weights & Biases' local folders: the transaction log that every run leaves, offline or
/// online, with the readable files beside it, and the folders of versions before 0.10.
@NullMarked
package io.trialdesk.format.wandb;

import org.jspecify.annotations.NullMarked;
