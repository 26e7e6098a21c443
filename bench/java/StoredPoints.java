package bench;

import io.trialdesk.store.Store;
import io.trialdesk.work.SystemClock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens a workspace again and fingerprints every point in it: HOME. A run's name in the fingerprint
/// is its path in the source.
final class StoredPoints {
    private StoredPoints() {}

    public static void main(String[] args) throws IOException {
        var home = Path.of(args[0]);
        var truth = new Fingerprint();
        int runs = 0;
        try (var clock = new SystemClock();
                var store = Store.open(home, clock)) {
            for (var source : store.sources().all()) {
                for (var run : store.runs().ofSource(source.id())) {
                    runs++;
                    for (var metric : store.series().metrics(run.key())) {
                        truth.add(run.run().path(), metric, store.series().points(run.key(), metric));
                    }
                }
            }
        }
        System.out.println("DONE");
        System.out.printf("{\"runs\":%d,\"bytes\":%d,%s}%n", runs, size(home), truth.json());
    }

    private static long size(Path home) throws IOException {
        try (var files = Files.list(home)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
