package io.trialdesk.format.dvc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A project as it lies in its folder.
record DiskTree(Path root) implements Tree {
    private static final int DEEPEST = 12;

    @Override
    public Optional<String> text(String path) throws IOException {
        var file = root.resolve(path).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    @Override
    public List<String> below(String folder) throws IOException {
        var top = root.resolve(folder).normalize();
        if (!top.startsWith(root) || !Files.isDirectory(top)) {
            return List.of();
        }
        try (var files = Files.walk(top, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
