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
///
/// @param inputs the files that name what went into the run, most often none
/// @param outputs the files that name the models it made
record RunFiles(
        List<Entry> params,
        List<Entry> metrics,
        List<Entry> tags,
        List<Path> inputs,
        List<Path> outputs,
        Artifacts artifacts,
        long fingerprint) {
    static final String META = "meta.yaml";
    private static final int DEEPEST = 16;

    /// What people put into folders that git would not keep otherwise. It holds no key.
    private static final String PLACEHOLDER = ".gitkeep";

    /// One file: the key it holds, its size in bytes, when it was written in milliseconds.
    record Entry(String key, Path path, long size, long modified) {}

    static RunFiles of(Path folder) throws IOException {
        var sum = new Fingerprint().file(folder.resolve(META));
        sum.fileIfThere(folder.resolveSibling(META));
        var artifacts = Artifacts.of(folder.resolve("artifacts"));
        sum.add("artifacts", artifacts.mark(), 0);
        return new RunFiles(
                list(folder.resolve("params"), sum),
                list(folder.resolve("metrics"), sum),
                list(folder.resolve("tags"), sum),
                metas(folder.resolve("inputs"), sum),
                outputs(folder, sum),
                artifacts,
                sum.value());
    }

    /// The `meta.yaml` of each folder in one of the run's folders, which may not be there.
    private static List<Path> metas(Path folder, Fingerprint sum) throws IOException {
        // Most runs have none, which is asked of every run each time.
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                var file = entry.resolve(META);
                if (Files.isRegularFile(file)) {
                    sum.add(String.valueOf(entry.getFileName()), 0, 0);
                    files.add(file);
                }
            }
        } catch (DirectoryIteratorException problem) {
            throw problem.getCause();
        }
        files.sort(null);
        return files;
    }

    /// Outputs are in folders called by the id of their model, which goes on to change.
    private static List<Path> outputs(Path folder, Fingerprint sum) throws IOException {
        var outputs = metas(folder.resolve("outputs"), sum);
        for (var output : outputs) {
            var id = String.valueOf(output.resolve("..").normalize().getFileName());
            ModelFolder.of(folder, id).addTo(sum);
        }
        return outputs;
    }

    /// The files below a folder, which may not be there.
    static List<Entry> list(Path folder, Fingerprint sum) throws IOException {
        List<Entry> entries = new ArrayList<>();
        list(folder, "", entries, DEEPEST);
        for (var entry : entries) {
            sum.add(entry.key(), entry.size(), entry.modified());
        }
        return entries;
    }

    private static Entry entry(String key, Path path, BasicFileAttributes found) {
        return new Entry(key, path, found.size(), found.lastModifiedTime().toMillis());
    }

    private static void list(Path folder, String prefix, List<Entry> into, int depth)
            throws IOException {
        try (var names = Files.newDirectoryStream(folder)) {
            for (var path : names) {
                var key = prefix + path.getFileName();
                var found = Files.readAttributes(path, BasicFileAttributes.class);
                if (found.isRegularFile() && !path.endsWith(PLACEHOLDER)) {
                    into.add(entry(key, path, found));
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
