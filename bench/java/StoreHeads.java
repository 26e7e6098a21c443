package bench;

import io.trialdesk.model.Run;
import io.trialdesk.model.Source;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.Store;
import io.trialdesk.work.SystemClock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Puts the table of runs into a workspace, as if a server had told their heads: TABLE HOME.
final class StoreHeads {
    private StoreHeads() {}

    public static void main(String[] args) throws IOException {
        List<Run> runs = new ArrayList<>();
        RunTable.each(Path.of(args[0]), (_, run) -> runs.add(run));
        try (var clock = new SystemClock();
                var store = Store.open(Path.of(args[1]), clock)) {
            var source = store.sources().add(Source.Kind.SERVER, "http://localhost:5000");
            var _ = store.runs().commit(IngestBatch.heads(source.id(), runs));
        }
        System.out.println("DONE");
        System.out.printf("{\"runs\":%d}%n", runs.size());
    }
}
