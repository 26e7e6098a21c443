package io.trialdesk.format.tensorboard;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks for event files not far below a folder.
final class EventFiles {
    /// A group's name and a curve's name may have slashes, but hardly many.
    private static final int DEEPEST = 3;

    /// More folders than a writer makes for the curves of a group.
    private static final int MOST_FOLDERS = 500;

    private final Path run;
    private final List<String> found = new ArrayList<>();
    private int folders;

    private EventFiles(Path run) {
        this.run = run;
    }

    /// The event files in a folder and below it, relative to the run above it, in the order of
    /// their names; none when there are far too many folders.
    static List<String> below(Path run, String folder) throws IOException {
        var files = new EventFiles(run);
        files.collect(folder, DEEPEST);
        return files.folders > MOST_FOLDERS ? List.of() : files.found;
    }

    /// TensorBoard's own rule, less what its profiler leaves behind.
    static boolean isEventFile(String name) {
        return name.contains("tfevents") && !name.endsWith(".profile-empty");
    }

    private void collect(String folder, int depth) throws IOException {
        if (folders++ > MOST_FOLDERS) {
            return;
        }
        for (var name : names(folder)) {
            var path = folder + "/" + name;
            if (isEventFile(name) && Files.isRegularFile(run.resolve(path))) {
                found.add(path);
            } else if (depth > 0 && Files.isDirectory(run.resolve(path))) {
                collect(path, depth - 1);
            }
        }
    }

    private List<String> names(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(run.resolve(folder))) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (DirectoryIteratorException problem) {
            throw problem.getCause();
        }
        names.sort(null);
        return names;
    }
}
