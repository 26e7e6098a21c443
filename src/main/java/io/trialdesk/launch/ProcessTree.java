package io.trialdesk.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/// The processes of one job. Children whose parent is gone are no descendants any more, so on Linux
/// they are also known by the job's id in their environment.
final class ProcessTree {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessTree.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(40);
    private static final Path PROC = Path.of("/proc");

    private final ProcessHandle shim;
    private final byte[] mark;

    ProcessTree(ProcessHandle shim, String job) {
        this.shim = shim;
        this.mark = ("TRIALDESK_JOB=" + job).getBytes(StandardCharsets.UTF_8);
    }

    /// Living processes of the job, without the shim that waits for them.
    Set<ProcessHandle> members() {
        var members = new LinkedHashSet<ProcessHandle>();
        shim.descendants().forEach(members::add);
        if (Files.isDirectory(PROC)) {
            marked(members);
        }
        members.removeIf(p -> p.equals(shim) || !isLive(p));
        return members;
    }

    private void marked(Set<ProcessHandle> into) {
        ProcessHandle.allProcesses().filter(p -> isMarked(p.pid())).forEach(into::add);
    }

    private boolean isMarked(long pid) {
        try {
            var environ = Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve("environ"));
            return contains(environ, mark);
        } catch (IOException othersOrGone) {
            return false;
        }
    }

    /// Whether one of the zero-terminated entries is exactly the mark.
    static boolean contains(byte[] entries, byte[] mark) {
        int from = 0;
        for (int i = 0; i <= entries.length; i++) {
            if (i == entries.length || entries[i] == 0) {
                if (java.util.Arrays.equals(entries, from, i, mark, 0, mark.length)) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    /// Whether a process still runs. One that ended and that nobody has asked about yet (a zombie)
    /// does not.
    static boolean isLive(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            var stat = Files.readString(PROC.resolve(Long.toString(process.pid())).resolve("stat"));
            int state = stat.lastIndexOf(')') + 2;
            return state >= stat.length() || "ZX".indexOf(stat.charAt(state)) < 0;
        } catch (IOException noSuchFile) {
            return process.isAlive();
        }
    }

    /// Asks every process to end, waits, and ends what is left by force. Blocks.
    void stop(Duration grace) {
        var asked = members();
        asked.forEach(ProcessHandle::destroy);
        waitUntilGone(
                grace, more -> more.stream().filter(asked::add).forEach(ProcessHandle::destroy));
        // New processes may appear while the old ones are ended: look until there were none twice.
        int empty = 0;
        for (int round = 0; round < 100 && empty < 2; round++) {
            var left = members();
            empty = left.isEmpty() ? empty + 1 : 0;
            left.forEach(ProcessHandle::destroyForcibly);
            pause();
        }
        if (empty < 2) {
            LOG.warn("processes of a job could not be ended: {}", members());
        }
    }

    private void waitUntilGone(Duration most, Consumer<Set<ProcessHandle>> onMore) {
        long end = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < end) {
            var left = members();
            if (left.isEmpty()) {
                return;
            }
            onMore.accept(left);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("nobody interrupts this thread", impossible);
        }
    }
}
