package io.trialdesk.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A folder met while scanning a source, with its entries already listed and sorted by name.
///
/// @param source the folder of the source, which is `path` or above it
public record Folder(Path source, Path path, List<Entry> entries) {

    /// One name in the folder. `size` is in bytes, `modified` in milliseconds since the epoch.
    public record Entry(String name, boolean isFolder, long size, long modified) {}

    public Folder {
        entries = List.copyOf(entries);
    }

    // Every format asks this of every folder of a source: no streams.

    public Optional<Entry> entry(String name) {
        for (var entry : entries) {
            if (entry.name().equals(name)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    public boolean hasFile(String name) {
        return has(name, false);
    }

    public boolean hasFolder(String name) {
        return has(name, true);
    }

    private boolean has(String name, boolean isFolder) {
        for (var entry : entries) {
            if (entry.isFolder() == isFolder && entry.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /// Names of the files that are wanted, in their order.
    public List<String> files(Predicate<String> wanted) {
        List<String> names = new ArrayList<>();
        for (var entry : entries) {
            if (!entry.isFolder() && wanted.test(entry.name())) {
                names.add(entry.name());
            }
        }
        return names;
    }

    /// Names of the folders below that are wanted, in their order.
    public List<String> folders(Predicate<String> wanted) {
        List<String> names = new ArrayList<>();
        for (var entry : entries) {
            if (entry.isFolder() && wanted.test(entry.name())) {
                names.add(entry.name());
            }
        }
        return names;
    }
}
