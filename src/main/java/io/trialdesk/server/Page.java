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

    /// The token of the next page; empty at the end, which is also an empty page or one that names
    /// itself as the next, because some servers do that.
    ///
    /// @param own the token this page was asked for with
    public Optional<String> after(Optional<String> own) {
        return items.isEmpty() || next.equals(own) ? Optional.empty() : next;
    }
}
