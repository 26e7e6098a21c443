package io.trialdesk.format;

/// What was read of a part, and how to go on.
///
/// @param next the position after the last complete record
/// @param fingerprint of the files as they were read, comparable with [Format#fingerprint]
/// @param whole whether all points were told from the start; otherwise they continue what was told
///   up to the position that reading began at
public record Reading(Position next, long fingerprint, boolean whole) {}
