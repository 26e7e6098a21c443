package io.trialdesk.model;

/// Under which circumstances a run came about, in the same fields whatever tool wrote them down.
/// [#GIT_PATCH], [#PACKAGES] and [#CONSOLE] name files; everything else is the text itself.
public enum Provenance {
    /// The command line that started it.
    COMMAND,
    /// The script or module that ran.
    PROGRAM,
    /// The working folder it ran in.
    FOLDER,
    GIT_COMMIT,
    GIT_BRANCH,
    GIT_REMOTE,
    /// `true` when the work tree held changes that the commit does not.
    GIT_DIRTY,
    /// A file with those changes.
    GIT_PATCH,
    HOST,
    USER,
    /// The operating system.
    SYSTEM,
    PYTHON,
    CPU,
    GPU,
    MEMORY,
    /// A file that lists the installed packages.
    PACKAGES,
    /// A file with what the run printed.
    CONSOLE;

    /// Whether the text names a file, relative to the source.
    public boolean isFile() {
        return this == GIT_PATCH || this == PACKAGES || this == CONSOLE;
    }
}
