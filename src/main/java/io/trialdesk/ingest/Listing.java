package io.trialdesk.ingest;

import io.trialdesk.format.Folder;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/// The entries of one folder and the folders below it that may be walked, links apart from the
/// rest: they are walked last, so that a run is known by its own name rather than by `latest`.
///
/// @param problem why not everything in the folder is listed, if so
record Listing(Folder folder, List<Child> children, Optional<String> problem) {

    /// A folder below. The key tells whether two names lead to the same folder.
    record Child(String name, Path path, Object key, boolean isLink) {}

    /// Lists a folder. Broken links, what vanishes meanwhile, and pipes and devices, which may
    /// never end, are left out.
    ///
    /// @param most no more entries than these are looked at
    static Listing of(Path source, Path path, int most, Cancel cancel) throws IOException {
        var lister = new Lister(most, cancel);
        try (DirectoryStream<Path> names = Files.newDirectoryStream(path)) {
            lister.list(names);
        } catch (DirectoryIteratorException problem) {
            throw problem.getCause();
        }
        return lister.listing(source, path);
    }

    /// The folder of a file as if it held nothing else.
    static Folder only(Path source, Path file) throws IOException {
        var lister = new Lister(1, Cancel.NEVER);
        lister.list(Files.exists(file) ? List.of(file) : List.of());
        return lister.listing(source, source).folder();
    }

    /// What tells a folder from every other one, whatever name leads to it.
    static Object keyOf(Path folder) throws IOException {
        return Lister.key(folder, Files.readAttributes(folder, BasicFileAttributes.class));
    }
}
