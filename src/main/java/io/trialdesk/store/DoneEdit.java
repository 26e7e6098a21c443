package io.trialdesk.store;

import io.trialdesk.model.Edit;

import java.time.Instant;

/// An edit as it stands in the history.
///
/// @param undone whether it has been taken back
/// @param undoes number of the edit that this one took back, 0 for none
public record DoneEdit(long id, Instant at, Edit edit, boolean undone, long undoes) {}
