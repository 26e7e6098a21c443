package io.trialdesk.launch;

import io.trialdesk.launch.python.PythonSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a project folder offers to run, found by reading its files. Nothing of the project is run.
public final class Entries {
    private static final long LARGEST_SCRIPT = 2 << 20;
    private static final int MOST_FOLDERS = 60;
    private static final Set<String> SKIPPED =
            Set.of(
                    "venv",
                    "env",
                    "node_modules",
                    "__pycache__",
                    "site-packages",
                    "tests",
                    "test",
                    "build",
                    "dist",
                    "mlruns",
                    "outputs",
                    "multirun",
                    "runs",
                    "wandb",
                    "lightning_logs");

    private Entries() {}

    /// The entries of a project, the best first: `MLproject`, Hydra apps, scripts with options,
    /// other programs.
    ///
    /// @throws IOException when the folder or its `MLproject` cannot be read
    public static List<Entry> of(Path project) throws IOException {
        if (!Files.isDirectory(project)) {
            throw new IOException(project + " is not a folder; a project is a folder with scripts");
        }
        var entries = new ArrayList<Entry>();
        var described = mlproject(project);
        if (described.isPresent()) {
            entries.addAll(MlprojectFile.entries(described.get()));
        }
        var found = new ArrayList<Entry>();
        for (var script : scripts(project)) {
            found.addAll(read(project, script, false));
        }
        found.sort(Comparator.comparing(Entry::kind).thenComparingInt(Entries::rank));
        entries.addAll(found);
        return entries;
    }

    /// The entry a user names: one of [#of], or any script of the project.
    ///
    /// @throws IOException naming what there is, when there is no such entry
    public static Entry named(Path project, String name) throws IOException {
        var all = of(project);
        for (var entry : all) {
            if (entry.name().equals(name)) {
                return entry;
            }
        }
        var file = project.resolve(name).normalize();
        if (file.startsWith(project.normalize())
                && name.endsWith(".py")
                && Files.isRegularFile(file)) {
            return read(project, file, true).getFirst();
        }
        throw new IOException(
                "%s has no entry %s; it has %s"
                        .formatted(
                                project,
                                name,
                                all.isEmpty()
                                        ? "none"
                                        : String.join(
                                                ", ", all.stream().map(Entry::name).toList())));
    }

    private static Optional<Path> mlproject(Path project) throws IOException {
        try (var files = Files.list(project)) {
            return files.filter(f -> f.getFileName().toString().equalsIgnoreCase("MLproject"))
                    .filter(Files::isRegularFile)
                    .findFirst();
        }
    }

    private static int rank(Entry entry) {
        boolean trains = isNamedForTraining(Path.of(entry.name().split(" ", 2)[0]));
        return (trains ? 0 : 2)
                + (entry.fields().isEmpty() ? 1 : 0)
                + 4 * Math.min(9, entry.name().split("/").length - 1);
    }

    private static boolean isNamedForTraining(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith("train") || name.startsWith("main") || name.startsWith("fit");
    }

    /// Python files of the project's top folder and of the folders one below. A folder that cannot
    /// be listed offers nothing.
    private static List<Path> scripts(Path project) throws IOException {
        var scripts = new ArrayList<Path>(listed(project, true));
        var below = listed(project, false);
        for (var folder : below.subList(0, Math.min(MOST_FOLDERS, below.size()))) {
            if (Files.isReadable(folder)) {
                scripts.addAll(listed(folder, true));
            }
        }
        return scripts;
    }

    /// Whether a folder of that name holds no scripts to run: hidden ones, environments, outputs.
    public static boolean passesOver(String name) {
        return name.startsWith(".") || SKIPPED.contains(name);
    }

    private static List<Path> listed(Path folder, boolean python) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> !f.getFileName().toString().startsWith("."))
                    .filter(
                            f ->
                                    python
                                            ? isScript(f)
                                            : Files.isDirectory(f)
                                                    && !SKIPPED.contains(
                                                            f.getFileName().toString()))
                    .sorted()
                    .limit(500)
                    .toList();
        }
    }

    private static boolean isScript(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".py")
                && !name.startsWith("__")
                && !name.startsWith("test_")
                && !name.equals("setup.py")
                && Files.isRegularFile(file);
    }

    private static List<Entry> read(Path project, Path file, boolean asked) throws IOException {
        var path = project.relativize(file).toString().replace('\\', '/');
        if (Files.size(file) > LARGEST_SCRIPT) {
            return List.of();
        }
        var source = PythonSource.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        var hydra = HydraApp.entry(project, path, source);
        if (hydra.isPresent()) {
            return List.of(hydra.get());
        }
        if (!asked && !source.isProgram() && !isNamedForTraining(file)) {
            return List.of();
        }
        return PythonScript.entries(path, source).stream()
                .map(e -> ConfigPresets.filled(project, e))
                .toList();
    }
}
