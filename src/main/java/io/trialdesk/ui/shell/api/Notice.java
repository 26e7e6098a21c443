package io.trialdesk.ui.shell.api;

import java.util.Optional;

/// A short message about something that happened.
///
/// @param more what else is true of it: `waits for mlflow.team`, empty when nothing
/// @param undo takes it back, when it can be taken back
public record Notice(Kind kind, String text, String more, Optional<Runnable> undo) {
    /// How the notice looks. A problem stays until it is put away.
    public enum Kind {
        DONE,
        PROBLEM
    }

    public static Notice done(String text) {
        return new Notice(Kind.DONE, text, "", Optional.empty());
    }

    public static Notice undoable(String text, String more, Runnable undo) {
        return new Notice(Kind.DONE, text, more, Optional.of(undo));
    }

    public static Notice problem(String text, String more) {
        return new Notice(Kind.PROBLEM, text, more, Optional.empty());
    }
}
