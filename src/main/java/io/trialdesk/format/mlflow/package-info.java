/// Readers of what MLflow leaves on disk without a server: the file store (`mlruns`) and the SQLite
/// database (`mlflow.db`). Read in place, never written to.
@NullMarked
package io.trialdesk.format.mlflow;

import org.jspecify.annotations.NullMarked;
