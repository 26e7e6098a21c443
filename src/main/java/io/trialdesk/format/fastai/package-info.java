/// fastai's `history.csv`.
@NullMarked
package io.trialdesk.format.fastai;

import org.jspecify.annotations.NullMarked;
