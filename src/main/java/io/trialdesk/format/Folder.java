package io.trialdesk.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A folder met while scanning a source, with its entries already listed and sorted by name.
///
/// @param source the folder of the source, which is `path` or above it
public record Folder(Path source, Path path, List<Entry> entries) {

    /// One name in the folder. `size` is in bytes, `modified` in milliseconds since the epoch.
    public record Entry(String name, boolean isFolder, long size, long modified) {}

    public Folder {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> entry(String name) {
        return entries.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    public boolean hasFile(String name) {
        return entries.stream().anyMatch(e -> !e.isFolder() && e.name().equals(name));
    }

    public boolean hasFolder(String name) {
        return entries.stream().anyMatch(e -> e.isFolder() && e.name().equals(name));
    }
}
