/// The folder that CatBoost leaves beside every script, `catboost_info`.
@NullMarked
package io.trialdesk.format.catboost;

import org.jspecify.annotations.NullMarked;
