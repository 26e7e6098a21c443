package io.trialdesk.capture;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/// Files that scripts hand over, below one folder per source. A file appears under its name only
/// when it is complete and on disk.
final class Artifacts {
    private static final String PART = ".part-";

    private final Path root;

    Artifacts(Path root) {
        this.root = root;
    }

    /// Where the artifacts of a run are, whether there are any or not.
    static Path ofRun(Path root, int source, String experimentId, String runId) {
        return root.resolve(Integer.toString(source))
                .resolve(experimentId)
                .resolve(runId)
                .resolve("artifacts");
    }

    /// The file behind a path of a URL, which cannot lead out of the source's folder.
    Path file(int source, String path) throws Refusal {
        var top = root.resolve(Integer.toString(source));
        try {
            boolean climbs =
                    path.startsWith("/")
                            || path.indexOf('\\') >= 0
                            || path.indexOf('\0') >= 0
                            || Arrays.asList(path.split("/", -1)).contains("..");
            var file = top.resolve(path).normalize();
            if (climbs || !file.startsWith(top)) {
                throw Refusal.invalid("Invalid path: " + path);
            }
            return file;
        } catch (InvalidPathException problem) {
            throw Refusal.invalid("Invalid path: " + problem.getMessage());
        }
    }

    /// Stores a whole stream, of any length.
    void put(int source, String path, InputStream body) throws IOException {
        var file = file(source, path);
        if (file.equals(file(source, ""))) {
            throw Refusal.invalid("Invalid path: the name of a file was expected");
        }
        if (Files.isDirectory(file)) {
            throw Refusal.invalid("Invalid path: " + path + " is a folder");
        }
        Files.createDirectories(file.getParent());
        var part = Files.createTempFile(file.getParent(), PART, "");
        try {
            try (var out =
                    java.nio.channels.FileChannel.open(
                            part, java.nio.file.StandardOpenOption.WRITE)) {
                body.transferTo(java.nio.channels.Channels.newOutputStream(out));
                out.force(true);
            }
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// What a folder holds, in MLflow's form with names relative to `prefix`; nothing for a file or
    /// for what is not there.
    ObjectNode list(int source, String path, String prefix) throws IOException {
        var answer = Message.JSON.createObjectNode();
        var files = answer.putArray("files");
        var folder = file(source, path);
        if (!Files.isDirectory(folder)) {
            return answer;
        }
        for (var child : children(folder)) {
            boolean isFolder = Files.isDirectory(child);
            var item =
                    files.addObject()
                            .put("path", prefix + child.getFileName())
                            .put("is_dir", isFolder);
            if (!isFolder) {
                item.put("file_size", Files.size(child));
            }
        }
        return answer;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.filter(c -> !c.getFileName().toString().startsWith(PART))
                    .sorted()
                    .toList();
        }
    }

    /// Removes a file or a folder with all it holds; what is not there is removed already.
    void delete(int source, String path) throws IOException {
        var file = file(source, path);
        if (!Files.exists(file) || file.equals(file(source, ""))) {
            return;
        }
        try (var all = Files.walk(file)) {
            for (var each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
