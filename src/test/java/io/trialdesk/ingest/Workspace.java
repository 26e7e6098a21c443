package io.trialdesk.ingest;

import io.trialdesk.format.Formats;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Run;
import io.trialdesk.model.Source;
import io.trialdesk.series.Points;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A workspace in memory with one source.
final class Workspace implements AutoCloseable {
    final SystemClock clock = new SystemClock();
    final Store store = Store.inMemory(clock);
    final Ingest ingest = new Ingest(store, Formats.all());
    final Source source;

    Workspace(Path path) {
        var kind = Files.isDirectory(path) ? Source.Kind.FOLDER : Source.Kind.FILE;
        source = store.sources().add(kind, path.toAbsolutePath().toString());
    }

    Outcome read() {
        return ingest.source(source, Progress.SILENT, Cancel.NEVER);
    }

    List<StoredRun> stored() {
        return store.runs().ofSource(source.id());
    }

    Map<String, Run> byPath() {
        return stored().stream().map(StoredRun::run).collect(Collectors.toMap(Run::path, r -> r));
    }

    Points points(String path, String metric) {
        var key = stored().stream().filter(r -> r.run().path().equals(path)).findFirst();
        return store.series().points(key.orElseThrow().key(), metric);
    }

    List<Damage> damages() {
        return store.damages().of(source.id());
    }

    @Override
    public void close() {
        store.close();
        clock.close();
    }
}
