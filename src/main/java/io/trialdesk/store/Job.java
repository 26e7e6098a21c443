package io.trialdesk.store;

import io.trialdesk.model.RunStatus;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A training process that was started here.
///
/// @param project the folder it runs in
/// @param source the workspace's source for that folder
/// @param values what the user typed, by field
/// @param command the argument vector
/// @param runIds runs it made, the job's own first
/// @param folder where its log and exit code are
/// @param note why it ended as it did, when the exit code does not say it; empty otherwise
/// @param pid of the process, 0 before it runs
/// @param processStart when that process began, as the system tells it
/// @param boot what names the system's boot, so that a pid of an earlier one is not believed
public record Job(
        String id,
        Path project,
        int source,
        String entry,
        Map<String, String> values,
        List<String> command,
        List<String> runIds,
        Path folder,
        RunStatus status,
        String note,
        @Nullable Integer exitCode,
        long pid,
        @Nullable Instant processStart,
        String boot,
        Instant created,
        @Nullable Instant end) {
    public Job {
        processStart = inMillis(processStart);
        created = created.truncatedTo(ChronoUnit.MILLIS);
        end = inMillis(end);
        command = List.copyOf(command);
        runIds = List.copyOf(runIds);
    }

    /// Times are kept as the database does.
    private static @Nullable Instant inMillis(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Standard output and standard error, as they came.
    public Path log() {
        return folder.resolve("log");
    }

    public OptionalInt exit() {
        return exitCode == null ? OptionalInt.empty() : OptionalInt.of(exitCode);
    }

    public Optional<Instant> ended() {
        return Optional.ofNullable(end);
    }

    public Optional<Instant> processStarted() {
        return Optional.ofNullable(processStart);
    }

    /// The same job while its process runs.
    public Job running(long processId, @Nullable Instant since, String bootId) {
        return new Job(
                id,
                project,
                source,
                entry,
                values,
                command,
                runIds,
                folder,
                RunStatus.RUNNING,
                note,
                null,
                processId,
                since,
                bootId,
                created,
                null);
    }

    /// The same job after its end.
    public Job ended(
            RunStatus how, @Nullable Integer code, String why, List<String> runs, Instant at) {
        return new Job(
                id,
                project,
                source,
                entry,
                values,
                command,
                runs,
                folder,
                how,
                why,
                code,
                pid,
                processStart,
                boot,
                created,
                at);
    }
}
