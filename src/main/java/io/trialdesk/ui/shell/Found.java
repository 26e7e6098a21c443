package io.trialdesk.ui.shell;

import java.util.Optional;

/// Something in a source that is not read as it is.
///
/// @param source id of the source
/// @param path relative to the source
/// @param sentence what it is and what to do
/// @param location what to add as a source so that it is read; empty for what is never read
public record Found(int source, String path, String sentence, Optional<String> location) {}
