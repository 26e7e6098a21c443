package io.trialdesk.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Looks for programs as a shell would.
final class Programs {
    private Programs() {}

    /// The first program of that name on the `PATH`.
    static Optional<Path> find(String name, Map<String, String> variables) {
        var file = File.separatorChar == '\\' ? name + ".exe" : name;
        for (var folder : variables.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            var program = path(folder, file).filter(Files::isExecutable);
            if (!folder.isEmpty() && program.isPresent()) {
                return program;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> path(String folder, String file) {
        try {
            return Optional.of(Path.of(folder, file));
        } catch (InvalidPathException nonsense) {
            return Optional.empty();
        }
    }
}
