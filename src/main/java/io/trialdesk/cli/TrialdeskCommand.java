package io.trialdesk.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// `trialdesk` alone: opens the window. Holds the one option that all commands share.
@Command(
        name = "trialdesk",
        mixinStandardHelpOptions = true,
        version = "Trialdesk 0.1.0",
        description = "Browse, compare, launch and sync machine-learning experiments.")
public final class TrialdeskCommand implements Runnable {
    private final Consumer<List<String>> window;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "Where the workspace lies (default: TRIALDESK_HOME, else the usual folder).")
    private @Nullable Path home;

    /// Makes the command; `window` opens the window on some places, none meaning the usual ones.
    public TrialdeskCommand(Consumer<List<String>> window) {
        this.window = window;
    }

    /// The workspace folder the user named. Known once the command line is parsed.
    public Optional<Path> home() {
        return Optional.ofNullable(home);
    }

    @Override
    public void run() {
        window.accept(List.of());
    }
}
