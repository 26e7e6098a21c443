package io.trialdesk.format.hydra;

import io.trialdesk.model.RunStatus;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The log of a job, the only place that tells how it ended: Hydra keeps no status. A traceback
/// that nothing was logged after is the end of a job that failed. A job that fails and logs nothing
/// of it leaves no trace before Hydra 1.4. Pure functions.
final class JobLog {
    private static final int TAIL = 64 << 10;
    private static final String TRACEBACK = "Traceback (most recent call last):";
    private static final Pattern SAID =
            Pattern.compile("Error executing job with overrides: .*|.* - Error executing job.*");

    /// The beginning of a line that a logger wrote: a bracket, a date, or a level.
    private static final Pattern LOGGED =
            Pattern.compile(
                    "\\[.*|\\d{4}-\\d\\d-\\d\\d.*|(DEBUG|INFO|WARNING|ERROR|CRITICAL)\\b.*");

    private JobLog() {}

    /// How the job ended; null when the log does not tell.
    static @Nullable RunStatus status(Path log) throws IOException {
        var lines = tail(log).lines().filter(line -> !line.isBlank()).toList();
        int traceback = lines.lastIndexOf(TRACEBACK);
        boolean said = !lines.isEmpty() && SAID.matcher(lines.getLast()).matches();
        if (traceback < 0 || goesOn(lines.subList(traceback + 1, lines.size()))) {
            return said ? RunStatus.FAILED : null;
        }
        boolean stopped = lines.getLast().startsWith("KeyboardInterrupt");
        return stopped ? RunStatus.KILLED : RunStatus.FAILED;
    }

    private static boolean goesOn(List<String> after) {
        return after.isEmpty()
                || after.getLast().startsWith(" ")
                || after.stream().anyMatch(line -> LOGGED.matcher(line).matches());
    }

    private static String tail(Path log) throws IOException {
        try (var channel = FileChannel.open(log)) {
            var bytes = ByteBuffer.allocate((int) Math.min(TAIL, channel.size()));
            long from = channel.size() - bytes.capacity();
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // The rest comes with the next call.
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }
}
