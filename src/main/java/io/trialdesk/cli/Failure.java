package io.trialdesk.cli;

import io.trialdesk.query.FilterException;

/// Ends a command with one sentence on standard error. Exit code 1 when the answer could not be
/// had, 2 when the question was wrong.
public final class Failure extends RuntimeException {
    private final int exitCode;

    private Failure(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /// The work could not be done.
    public static Failure of(String sentence) {
        return new Failure(ExitCode.FAILED, sentence);
    }

    /// The arguments make no sense.
    public static Failure wrongUse(String sentence) {
        return new Failure(ExitCode.WRONG_USE, sentence);
    }

    /// A filter that is none, with its place marked.
    static Failure wrongFilter(String filter, FilterException e) {
        return wrongUse(
                "%s%n  %s%n  %s^".formatted(e.getMessage(), filter, " ".repeat(e.column())));
    }

    int exitCode() {
        return exitCode;
    }
}
