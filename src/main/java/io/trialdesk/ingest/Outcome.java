package io.trialdesk.ingest;

/// What a pass over a source came to.
///
/// @param found groups of parts met, which is about the number of run folders and stores
/// @param read those that were new or had changed
/// @param damages what could not be read, see the store's list for the details
/// @param vanished runs known before that are no longer there
public record Outcome(int found, int read, int damages, int vanished) {}
