package io.trialdesk.store;

/// An experiment of a server as last told.
///
/// @param created milliseconds since the epoch, a witness that the server was not reset
public record KnownExperiment(String id, String name, long created, boolean deleted) {}
