package io.trialdesk.format.mlflow;

import io.trialdesk.format.Fingerprint;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// The files of one run's folder in a file store. A key with slashes is a path of folders.
record RunFiles(List<Entry> params, List<Entry> metrics, List<Entry> tags, long fingerprint) {
    static final String META = "meta.yaml";
    private static final int DEEPEST = 16;

    /// One file: the key it holds, and its size in bytes.
    record Entry(String key, Path path, long size) {}

    static RunFiles of(Path folder) throws IOException {
        var sum = new Fingerprint().file(folder.resolve(META));
        var experiment = folder.resolveSibling(META);
        if (Files.isRegularFile(experiment)) {
            sum.file(experiment);
        }
        return new RunFiles(
                list(folder.resolve("params"), sum, false),
                list(folder.resolve("metrics"), sum, false),
                list(folder.resolve("tags"), sum, true),
                sum.value());
    }

    /// Parameters never change and metrics only grow, so their sizes tell everything; a tag may be
    /// rewritten by one of the same length.
    private static List<Entry> list(Path folder, Fingerprint sum, boolean timeMatters)
            throws IOException {
        List<Entry> entries = new ArrayList<>();
        list(folder, "", entries, DEEPEST);
        for (var entry : entries) {
            long time = timeMatters ? Files.getLastModifiedTime(entry.path()).toMillis() : 0;
            sum.add(entry.key(), entry.size(), time);
        }
        return entries;
    }

    private static void list(Path folder, String prefix, List<Entry> into, int depth)
            throws IOException {
        try (var names = Files.newDirectoryStream(folder)) {
            for (var path : names) {
                var key = prefix + path.getFileName();
                var found = Files.readAttributes(path, BasicFileAttributes.class);
                if (found.isRegularFile()) {
                    into.add(new Entry(key, path, found.size()));
                } else if (found.isDirectory() && depth > 0) {
                    list(path, key + "/", into, depth - 1);
                }
            }
        } catch (NoSuchFileException none) {
            // A run that logged none of these has no folder for them once it went through git.
            return;
        } catch (DirectoryIteratorException problem) {
            throw problem.getCause();
        }
    }
}
