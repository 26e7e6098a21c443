package io.trialdesk.ui.shell.api;

import io.trialdesk.ui.text.Texts;

import java.util.Optional;

/// A short message about something that happened.
///
/// @param more what else is true of it: `waits for mlflow.team`, empty when nothing
/// @param way what can be done about it, mostly taking it back
public record Notice(Kind kind, String text, String more, Optional<Way> way) {
    /// A verb and what it does.
    public record Way(String verb, Runnable run) {}

    /// How the notice looks. A problem stays until it is put away.
    public enum Kind {
        DONE,
        PROBLEM
    }

    public static Notice done(String text) {
        return new Notice(Kind.DONE, text, "", Optional.empty());
    }

    public static Notice done(String text, String more) {
        return new Notice(Kind.DONE, text, more, Optional.empty());
    }

    public static Notice undoable(String text, String more, Runnable undo) {
        return new Notice(
                Kind.DONE, text, more, Optional.of(new Way(Texts.of("shell.undo"), undo)));
    }

    /// A problem with one way to go on, such as trying again.
    public static Notice problem(String text, String more, String verb, Runnable run) {
        return new Notice(Kind.PROBLEM, text, more, Optional.of(new Way(verb, run)));
    }

    public static Notice problem(String text, String more) {
        return new Notice(Kind.PROBLEM, text, more, Optional.empty());
    }
}
