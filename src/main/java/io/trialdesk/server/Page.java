package io.trialdesk.server;

import java.util.List;
import java.util.Optional;

/// Part of a longer list.
///
/// @param next the token to ask for what follows; empty at the end
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
