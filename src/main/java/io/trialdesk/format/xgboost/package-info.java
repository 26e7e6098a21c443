/// What XGBoost leaves: JSON models, evaluation histories, and lines on the console.
@NullMarked
package io.trialdesk.format.xgboost;

import org.jspecify.annotations.NullMarked;
