/// Folders of PyTorch Lightning's loggers. Event files in them come from another format.
@NullMarked
package io.trialdesk.format.lightning;

import org.jspecify.annotations.NullMarked;
