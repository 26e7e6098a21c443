package io.trialdesk.format.table;

import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// How the rows of one kind of file are read. Implementations hold no state.
public sealed interface Rows permits Delimited, LogLines, Lists {

    /// One file being read.
    ///
    /// @param channel the file, open
    /// @param into where the points go
    record Reading(FileChannel channel, Sheet into, Complaints complaints, Cancel cancel) {}

    /// Reads from a mark on and answers the mark that was reached.
    Mark read(Reading reading, Mark from) throws IOException;

    /// Whether reading may go on from a mark after the file grew.
    boolean continues(FileChannel channel, Mark from) throws IOException;

    /// What tells this file from others of its kind: the numbers of its first row, which stay the
    /// same when a column is added. Empty while there is none.
    Optional<String> anchor(FileChannel channel) throws IOException;
}
