package io.trialdesk.ingest;

import io.trialdesk.store.PartState;
import io.trialdesk.store.RunPlace;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a source held once and no longer does.
///
/// @param parts that a scan did not meet, but for those below a folder that could not be read
/// @param runs the ids of runs that were told by these parts and that no other part holds
record Missing(List<PartState> parts, Set<String> runs) {

    /// @param known the runs that the workspace has of the source
    static Missing of(Path root, Found found, Ledger ledger, Collection<RunPlace> known) {
        var unreadable = found.unseen(root);
        var parts =
                ledger.missing().stream()
                        .filter(part -> !isBelow(unreadable, part.path()))
                        .toList();
        return new Missing(parts, runs(parts, ledger, known));
    }

    private static Set<String> runs(
            List<PartState> parts, Ledger ledger, Collection<RunPlace> known) {
        var places = parts.stream().map(PartState::path).collect(Collectors.toSet());
        var ids = parts.stream().map(PartState::runId).collect(Collectors.toSet());
        var held = ledger.heldRuns();
        return known.stream()
                .filter(run -> places.contains(run.path()) || ids.contains(run.id()))
                .filter(run -> !held.contains(run.id()))
                .map(RunPlace::id)
                .collect(Collectors.toSet());
    }

    private static boolean isBelow(Set<String> folders, String path) {
        var above = path;
        while (!folders.contains(above) && above.contains("/")) {
            above = above.substring(0, above.lastIndexOf('/'));
        }
        return folders.contains(above) || folders.contains("");
    }
}
