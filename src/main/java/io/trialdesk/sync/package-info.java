/// Two-way sync with MLflow-compatible servers: what is planned, what was sent, what the server
/// has, and what a person must decide. Every write is on disk before its first byte leaves; a write
/// whose answer was lost is looked up and never blindly repeated; disappearance is not deletion.
@NullMarked
package io.trialdesk.sync;

import org.jspecify.annotations.NullMarked;
