package io.trialdesk.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Lists a folder as the scanner does.
public final class Listed {
    private Listed() {}

    public static Folder folder(Path source, Path path) throws IOException {
        try (Stream<Path> names = Files.list(path)) {
            List<Folder.Entry> entries =
                    names.sorted()
                            .map(
                                    p ->
                                            new Folder.Entry(
                                                    p.getFileName().toString(),
                                                    Files.isDirectory(p),
                                                    p.toFile().length(),
                                                    p.toFile().lastModified()))
                            .toList();
            return new Folder(source, path, entries);
        }
    }

    public static Part onlyPart(Format format, Path folder) throws IOException {
        var parts = format.claim(folder(folder, folder)).parts();
        if (parts.size() != 1) {
            throw new AssertionError("expected one part in " + folder + ", got " + parts);
        }
        return parts.getFirst();
    }
}
