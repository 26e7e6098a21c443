package io.trialdesk.format.table;

import io.trialdesk.format.Sink;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole small table as its cells, for formats in which a row is more than numbers.
public record Grid(Header header, List<List<String>> rows) {
    private static final int MOST = 100_000;

    /// Reads a file; empty while it has no header. Damaged rows are told to the sink and left out.
    ///
    /// @param place the file's path relative to the source
    public static Optional<Grid> of(Path file, String place, Sink sink, Cancel cancel)
            throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var header = Header.of(Head.of(channel));
            if (header.isEmpty()) {
                return Optional.empty();
            }
            var complaints = new Complaints(place, sink);
            var reading = new Rows.Reading(channel, new Sheet(), complaints, cancel);
            return Optional.of(new Grid(header.get(), rows(header.get(), reading)));
        }
    }

    private static List<List<String>> rows(Header header, Rows.Reading reading) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        var queue = new RowQueue(reading, false, header.end(), header.lines());
        for (var row = queue.next(header); row.isPresent(); row = queue.next(header)) {
            var cells = header.cells(row.get().text()).orElse(List.of());
            if (cells.size() == header.names().size() && rows.size() < MOST) {
                rows.add(cells);
            } else {
                int found = cells.size();
                int expected = header.names().size();
                reading.complaints()
                        .atLine(
                                queue.lines(),
                                "expected %d cells, found %d".formatted(expected, found));
            }
        }
        return rows;
    }
}
