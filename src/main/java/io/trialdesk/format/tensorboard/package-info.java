/// Reader of TensorBoard event files: record framing with its checksums, the few protobuf messages
/// that matter, scalars of every writer, hyperparameters and texts. Every point is kept.
@NullMarked
package io.trialdesk.format.tensorboard;

import org.jspecify.annotations.NullMarked;
