package io.trialdesk.server;

import java.util.Map;

/// An experiment as a server tells it.
///
/// @param created milliseconds since the epoch, 0 when unknown
public record RemoteExperiment(
        String id, String name, boolean deleted, long created, Map<String, String> tags) {}
