package io.trialdesk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.function.Consumer;

/// `open SOURCE...`: adds sources and opens the window.
@Command(name = "open", description = "Adds folders, files or servers and opens the window.")
public final class OpenCommand implements Runnable {
    private final Consumer<List<String>> window;

    @Parameters(paramLabel = "SOURCE", arity = "1..*")
    private List<String> sources = List.of();

    public OpenCommand(Consumer<List<String>> window) {
        this.window = window;
    }

    @Override
    public void run() {
        sources.forEach(Places::parse);
        window.accept(sources);
    }
}
