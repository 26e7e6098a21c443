package io.trialdesk.ui.models;

import io.trialdesk.model.RegisteredModel;

import java.time.Instant;
import java.util.Optional;

/// A registered model and the server that told of it.
///
/// @param server the workspace's number for the server
/// @param told when the server last told of its models, empty when never
/// @param offline whether the server could not be reached the last time
public record ServedModel(
        int server,
        String serverName,
        Optional<Instant> told,
        boolean offline,
        RegisteredModel model) {
    /// What names the model among those of all servers.
    record Key(int server, String name) {}

    Key key() {
        return new Key(server, model.name());
    }
}
