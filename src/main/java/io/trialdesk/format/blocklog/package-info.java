/// The log of blocks that W&B and SwanLab write: framing with checksums, and the protobuf encoding
/// of what is in the frames. Knows neither tool's messages.
@NullMarked
package io.trialdesk.format.blocklog;

import org.jspecify.annotations.NullMarked;
