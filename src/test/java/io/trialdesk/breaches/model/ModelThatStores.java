package io.trialdesk.breaches.model;

import io.trialdesk.breaches.store.StoreThatShows;

/// A value that knows the store: breaks the map of `model` and closes a cycle.
final class ModelThatStores {
    StoreThatShows store = new StoreThatShows();
}
