/// Reader of the output folders of Hugging Face's `Trainer` and of LLaMA-Factory, which trains with
/// it: the history of the newest checkpoint, and the lines logged since.
@NullMarked
package io.trialdesk.format.huggingface;

import org.jspecify.annotations.NullMarked;
