package io.trialdesk.format.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A database and its write-ahead log in a folder of ours, for as long as they are read.
record Copy(Path database) {
    /// For a database that is read in place.
    static final Copy NONE = new Copy(Path.of(""));

    private static final List<String> FILES = List.of("-wal", "-shm", "");

    static Copy of(Path file) throws IOException {
        var folder = Files.createTempDirectory("database");
        var database = folder.resolve("copy.db");
        var copy = new Copy(database);
        try {
            Files.copy(file, database);
            Files.copy(Journal.beside(file, "-wal"), Journal.beside(database, "-wal"));
            return copy;
        } catch (IOException problem) {
            copy.delete();
            throw problem;
        }
    }

    void delete() throws IOException {
        if (!this.equals(NONE)) {
            for (var suffix : FILES) {
                Files.deleteIfExists(Journal.beside(database, suffix));
            }
            Files.deleteIfExists(database.toAbsolutePath().getParent());
        }
    }
}
