/// Reader of Optuna's studies, in SQLite databases and in journals: each study is a run, its trials
/// are the runs in it.
@NullMarked
package io.trialdesk.format.optuna;

import org.jspecify.annotations.NullMarked;
