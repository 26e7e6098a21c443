package io.trialdesk.ui.shell;

import java.util.function.Consumer;

/// What the frame offers and others do.
///
/// @param addFolder asks for a folder and adds it as a source
/// @param addServer asks for a server and adds it
/// @param train starts training
/// @param undo takes the newest change back
/// @param add adds a place as a source
/// @param found shows what else the sources hold
public record Verbs(
        Runnable addFolder,
        Runnable addServer,
        Runnable train,
        Runnable undo,
        Consumer<String> add,
        Runnable found) {
    /// For a frame that only shows.
    public static final Verbs NONE =
            new Verbs(() -> {}, () -> {}, () -> {}, () -> {}, place -> {}, () -> {});
}
