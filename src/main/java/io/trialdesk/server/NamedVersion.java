package io.trialdesk.server;

import io.trialdesk.model.ModelVersion;

/// A model version with the name of its model.
public record NamedVersion(String model, ModelVersion version) {}
