package io.trialdesk.ui.jobs;

import io.trialdesk.model.RunStatus;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One training process as the launcher knows it.
///
/// @param name what people call it
/// @param status `SCHEDULED` while it waits or is prepared, `UNKNOWN` when it was lost sight of
/// @param reason why it waits or how it was lost, empty when there is nothing to say
/// @param stopping whether it was asked to stop and has not ended yet
/// @param runs keys of the runs it made, in the workspace
/// @param log the file its output goes to
public record JobItem(
        String id,
        String name,
        Path project,
        String entry,
        List<String> command,
        RunStatus status,
        String reason,
        boolean stopping,
        OptionalInt exitCode,
        OptionalLong pid,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended,
        List<Long> runs,
        Optional<Path> log) {

    public JobItem {
        command = List.copyOf(command);
        runs = List.copyOf(runs);
    }

    /// Whether it may still change by itself.
    boolean isLive() {
        return status == RunStatus.RUNNING || status == RunStatus.SCHEDULED;
    }
}
