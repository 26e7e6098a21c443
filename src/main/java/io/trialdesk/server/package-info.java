/// The client of an MLflow-compatible tracking server: typed calls over REST, capabilities, errors
/// as values, paging. The only package that opens connections to a server. It never repeats a
/// request by itself; whether a write may be repeated is decided by package `sync`, which knows
/// what was meant.
@NullMarked
package io.trialdesk.server;

import org.jspecify.annotations.NullMarked;
