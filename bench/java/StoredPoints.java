package bench;

import io.trialdesk.store.Store;
import io.trialdesk.work.SystemClock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens a workspace again and fingerprints every head and point in it: HOME NAME. A run's name in
/// the fingerprint of points is its path in the source, or its id when NAME says `id`.
final class StoredPoints {
    private StoredPoints() {}

    public static void main(String[] args) throws IOException {
        var home = Path.of(args[0]);
        var truth = new Fingerprint();
        var heads = new Heads();
        boolean byId = args.length > 1 && args[1].equals("id");
        try (var clock = new SystemClock();
                var store = Store.open(home, clock)) {
            for (var source : store.sources().all()) {
                for (var run : store.runs().ofSource(source.id())) {
                    heads.add(run);
                    var name = byId ? run.run().id() : run.run().path();
                    for (var metric : store.series().metrics(run.key())) {
                        truth.add(name, metric, store.series().points(run.key(), metric));
                    }
                }
            }
        }
        System.out.println("DONE");
        System.out.printf("{%s,\"bytes\":%d,%s}%n", heads.json(), size(home), truth.json());
    }

    private static long size(Path home) throws IOException {
        try (var files = Files.list(home)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
