package io.trialdesk.ui.shell;

/// What the frame offers and others do.
///
/// @param addFolder asks for a folder and adds it as a source
/// @param addServer asks for a server and adds it
/// @param train starts training
/// @param undo takes the newest change back
public record Verbs(Runnable addFolder, Runnable addServer, Runnable train, Runnable undo) {
    /// For a frame that only shows.
    public static final Verbs NONE = new Verbs(() -> {}, () -> {}, () -> {}, () -> {});
}
