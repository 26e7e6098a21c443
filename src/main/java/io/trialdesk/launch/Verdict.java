package io.trialdesk.launch;

import io.trialdesk.model.RunStatus;

import org.jspecify.annotations.Nullable;

/// How a process ended and what that makes of its job.
///
/// @param exitCode null when nobody could tell
/// @param note what the code does not say by itself, empty otherwise
record Verdict(RunStatus status, @Nullable Integer exitCode, String note) {
    private static final int SIGNAL = 128;

    /// By the exit code as a shell tells it: above 128 the signal that ended the process. Signals
    /// by which people and systems stop programs (HUP, INT, KILL, TERM) mean KILLED, others (a
    /// crash) FAILED.
    static Verdict of(int exitCode, boolean askedToStop) {
        if (askedToStop) {
            return new Verdict(RunStatus.KILLED, exitCode, "stopped");
        }
        if (exitCode == 0) {
            return new Verdict(RunStatus.FINISHED, 0, "");
        }
        int signal = exitCode - SIGNAL;
        boolean killed = signal == 1 || signal == 2 || signal == 9 || signal == 15;
        if (killed) {
            return new Verdict(RunStatus.KILLED, exitCode, "ended by signal " + signal);
        }
        return new Verdict(RunStatus.FAILED, exitCode, "exit code " + exitCode);
    }

    /// For a process that is gone without having left its exit code.
    static Verdict lost(boolean rebooted) {
        return new Verdict(
                RunStatus.FAILED,
                null,
                rebooted
                        ? "the machine was started anew while it ran"
                        : "ended while Trialdesk was away, without leaving an exit code");
    }
}
