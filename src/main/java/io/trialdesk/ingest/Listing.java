package io.trialdesk.ingest;

import io.trialdesk.format.Folder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The entries of one folder and the folders below it that may be walked, links apart from the
/// rest: they are walked last, so that a run is known by its own name rather than by `latest`.
record Listing(Folder folder, List<Child> children) {

    /// A folder below. The key tells whether two names lead to the same folder.
    record Child(String name, Path path, Object key, boolean isLink) {}

    /// Lists a folder. Broken links and what vanishes meanwhile are left out.
    static Listing of(Path source, Path path) throws IOException {
        List<Folder.Entry> entries = new ArrayList<>();
        List<Child> children = new ArrayList<>();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(path)) {
            for (var entry : names) {
                add(entry, entries, children);
            }
        } catch (DirectoryIteratorException problem) {
            throw problem.getCause();
        }
        entries.sort(Comparator.comparing(Folder.Entry::name));
        children.sort(Comparator.comparing(Child::name));
        return new Listing(new Folder(source, path, entries), children);
    }

    private static void add(Path path, List<Folder.Entry> entries, List<Child> children) {
        var own = attributes(path, LinkOption.NOFOLLOW_LINKS);
        boolean isLink = own != null && own.isSymbolicLink();
        var found = isLink ? attributes(path) : own;
        if (found == null) {
            return;
        }
        var name = path.getFileName().toString();
        entries.add(
                new Folder.Entry(
                        name,
                        found.isDirectory(),
                        found.size(),
                        found.lastModifiedTime().toMillis()));
        if (found.isDirectory()) {
            children.add(new Child(name, path, key(path, found), isLink));
        }
    }

    /// Null for what cannot be looked at, which is no reason to give up the rest of the folder.
    private static @Nullable BasicFileAttributes attributes(Path path, LinkOption... options) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, options);
        } catch (IOException gone) {
            return null;
        }
    }

    /// What tells a folder from every other one, whatever name leads to it.
    static Object keyOf(Path folder) throws IOException {
        return key(folder, Files.readAttributes(folder, BasicFileAttributes.class));
    }

    private static Object key(Path path, BasicFileAttributes found) {
        var key = found.fileKey();
        return key != null ? key : realPath(path);
    }

    /// Where the file system numbers no folders (Windows), their real path is as good.
    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException unreadable) {
            return path;
        }
    }
}
