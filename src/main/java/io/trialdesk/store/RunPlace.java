package io.trialdesk.store;

import io.trialdesk.model.RunStatus;

/// Which run lies where in its source, and whether it goes on: what reading a source needs to know
/// of every run it has.
///
/// @param id the one its tool gave it
/// @param path relative to the source
public record RunPlace(String id, String path, RunStatus status) {}
