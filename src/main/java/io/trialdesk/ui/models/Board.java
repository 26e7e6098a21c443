package io.trialdesk.ui.models;

import java.util.List;
import java.util.Optional;

/// One model: its aliases, and its versions by stage, newest first.
///
/// @param row the model's line in the list
/// @param waits how many changes of it wait for the server
record Board(
        ModelRow row,
        String description,
        List<VersionCard.Alias> aliases,
        List<VersionCard> versions,
        int waits) {

    Board {
        aliases = List.copyOf(aliases);
        versions = List.copyOf(versions);
    }

    List<VersionCard> in(Stage stage) {
        return versions.stream().filter(card -> card.stage() == stage).toList();
    }

    Optional<VersionCard> version(String version) {
        return versions.stream()
                .filter(card -> card.version().version().equals(version))
                .findFirst();
    }
}
