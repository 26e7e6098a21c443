package io.trialdesk;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The real things that slow tests need and a machine may lack. A test that cannot have its real
/// part is skipped with the reason; with `-Dtests.noskip=true` it fails instead.
public final class RealParts {
    private static final Path PYTHON = Path.of("target", "python").toAbsolutePath();

    private RealParts() {}

    /// Python with the newest MLflow 3, TensorBoard and OmegaConf.
    public static Path mlflow3() {
        return python("mlflow3");
    }

    /// Python with the last W&B whose own reader of its log is in Python.
    public static Path wandb() {
        return python("wandb");
    }

    /// Python with the newest MLflow 2, whose file store is still the default one.
    public static Path mlflow2() {
        return python("mlflow2");
    }

    /// Python with the light packages that readers are checked against: PyYAML, OmegaConf, Hydra
    /// and others.
    public static Path readers() {
        return python("readers");
    }

    /// Any plain Python 3 of the system.
    public static Path python3() {
        return onPath("python3");
    }

    /// A program of the system.
    public static Path onPath(String program) {
        for (var folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            var candidate = Path.of(folder, program);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        return missing(program + " is not on the PATH");
    }

    private static Path python(String name) {
        var python = PYTHON.resolve(name).resolve("bin").resolve("python");
        if (Files.isExecutable(python)) {
            return python;
        }
        return missing(
                "no virtual environment %s; src/test/python/prepare makes it%s"
                        .formatted(name, reason()));
    }

    private static String reason() {
        var log = PYTHON.resolve("prepare.log");
        try {
            return Files.exists(log) ? " and said: " + Files.readString(log).strip() : "";
        } catch (IOException e) {
            return " and its log cannot be read: " + e.getMessage();
        }
    }

    private static Path missing(String reason) {
        if (Boolean.getBoolean("tests.noskip")) {
            fail(reason);
        }
        return abort(reason);
    }

    /// Runs a program to its end and returns what it printed; fails with its messages otherwise.
    public static String run(ProcessBuilder builder) throws IOException, InterruptedException {
        var errors = Files.createTempFile("real-part", ".err");
        var process = builder.redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        var output =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            fail(builder.command() + " failed: " + Files.readString(errors));
        }
        Files.delete(errors);
        return output;
    }
}
