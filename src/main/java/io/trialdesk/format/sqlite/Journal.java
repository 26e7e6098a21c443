package io.trialdesk.format.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a database keeps what is not yet written to it, which decides how it can be read without a
/// trace.
enum Journal {
    /// A journal for taking back: reading makes no files.
    ROLLBACK,
    /// A write-ahead log whose shared index is there: somebody has the database open.
    SHARED,
    /// A write-ahead log that was merged: the database is complete by itself.
    MERGED,
    /// A write-ahead log that nobody has open: opening it would make an index beside it.
    LEFT_BEHIND;

    /// Offset of the file format's version for reading in the header, and its value for a
    /// write-ahead log (sqlite.org/fileformat2.html).
    private static final int VERSION_AT = 19;

    private static final int WRITE_AHEAD = 2;

    static Journal of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var header = in.readNBytes(VERSION_AT + 1);
            if (header.length <= VERSION_AT || header[VERSION_AT] != WRITE_AHEAD) {
                return ROLLBACK;
            }
        }
        if (Files.exists(beside(file, "-shm"))
                && Files.isWritable(file.toAbsolutePath().getParent())) {
            return SHARED;
        }
        var log = beside(file, "-wal");
        return Files.exists(log) && Files.size(log) > 0 ? LEFT_BEHIND : MERGED;
    }

    static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
