package io.trialdesk.cli;

/// The exit codes that scripts may rely on.
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final int DIFFERENT = 3;

    private ExitCode() {}
}
