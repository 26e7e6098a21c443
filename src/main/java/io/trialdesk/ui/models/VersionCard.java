package io.trialdesk.ui.models;

import io.trialdesk.model.ModelVersion;

import java.util.List;
import java.util.Optional;

/// A version with every word the board shows of it, made on a worker.
///
/// @param aliases those that point at it
/// @param run the run it came from, when it is known
/// @param runWords its name, or its id when only that is known; empty when there is none
/// @param metrics the few that are shown, best known first
/// @param stageWaits whether its stage has not reached the server yet
record VersionCard(
        ServedModel.Key model,
        ModelVersion version,
        Stage stage,
        List<Alias> aliases,
        Optional<VersionRun> run,
        String runWords,
        String age,
        List<Metric> metrics,
        boolean stageWaits) {

    /// An alias and the version it points at.
    ///
    /// @param waits whether that has not reached the server yet
    record Alias(String name, String version, boolean waits) {}

    /// A metric in words.
    record Metric(String name, String value) {}

    VersionCard {
        aliases = List.copyOf(aliases);
        metrics = List.copyOf(metrics);
    }

    String title() {
        return "v" + version.version();
    }

    boolean waits() {
        return stageWaits || aliases.stream().anyMatch(Alias::waits);
    }
}
