/// Pictures, texts and tables that runs logged or that lie beside their files: found without being
/// read, and read when somebody looks, within bounds. Runs nothing.
@NullMarked
package io.trialdesk.format.media;

import org.jspecify.annotations.NullMarked;
