package io.trialdesk.server;

import java.util.Map;

/// A run to be created. Name, start and tags are stored by the server in the same step, and the
/// start can never be corrected.
///
/// @param start milliseconds since the epoch
public record NewRun(
        String experimentId, String name, String user, long start, Map<String, String> tags) {}
