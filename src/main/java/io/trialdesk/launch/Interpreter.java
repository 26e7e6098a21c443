package io.trialdesk.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Python that a project is run with, used directly and without activation scripts.
///
/// @param environment the virtual environment it belongs to, empty for the system's own
/// @param evidence why this one, in words
public record Interpreter(Path program, Optional<Path> environment, String evidence) {
    private static final boolean WINDOWS = File.separatorChar == '\\';

    /// The project's own environment, else one that is active, else the system's.
    ///
    /// @throws IOException when this machine has no Python
    static Interpreter of(Path project, Map<String, String> variables) throws IOException {
        for (var name : new String[] {".venv", "venv"}) {
            var own = in(project.resolve(name), "the project's " + name);
            if (own.isPresent()) {
                return own.get();
            }
        }
        var active = variables.get("VIRTUAL_ENV");
        var found =
                active == null
                        ? Optional.<Interpreter>empty()
                        : in(Path.of(active), "the active environment");
        return found.or(() -> onPath(variables))
                .orElseThrow(
                        () ->
                                new IOException(
                                        "No Python was found: %s has no .venv, and neither python3 nor python is on the PATH"
                                                .formatted(project)));
    }

    /// A command with the name `python` at its start replaced by this program.
    public List<String> named(List<String> vector) {
        if (!vector.getFirst().equals("python") && !vector.getFirst().equals("python3")) {
            return vector;
        }
        var command = new ArrayList<>(vector);
        command.set(0, program.toString());
        return command;
    }

    /// The one in a virtual environment.
    static Optional<Interpreter> in(Path environment, String evidence) {
        var program =
                WINDOWS
                        ? environment.resolve("Scripts/python.exe")
                        : environment.resolve("bin/python");
        return Files.isExecutable(program)
                ? Optional.of(
                        new Interpreter(
                                program.toAbsolutePath(),
                                Optional.of(environment.toAbsolutePath()),
                                evidence))
                : Optional.empty();
    }

    private static Optional<Interpreter> onPath(Map<String, String> variables) {
        return Programs.find("python3", variables)
                .or(() -> Programs.find("python", variables))
                .map(p -> new Interpreter(p, Optional.empty(), "the system's Python"));
    }
}
