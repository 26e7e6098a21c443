package io.trialdesk.ui.sync;

import java.util.List;
import java.util.Optional;

/// Everything the screen shows, made on a worker.
///
/// @param summary what stands over the lines, empty for nothing
record SyncAnswer(
        List<ServerRow> servers,
        Optional<ServerRow> server,
        Sheet sheet,
        String summary,
        List<Line> lines) {
    SyncAnswer {
        servers = List.copyOf(servers);
        lines = List.copyOf(lines);
    }
}
