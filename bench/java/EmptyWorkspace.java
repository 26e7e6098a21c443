package bench;

import io.trialdesk.store.Store;
import io.trialdesk.work.SystemClock;

import java.io.IOException;
import java.nio.file.Path;

/// Makes a workspace without runs: HOME.
final class EmptyWorkspace {
    private EmptyWorkspace() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        try (var clock = new SystemClock();
                var _ = Store.open(Path.of(args[0]), clock)) {
            // Opening is all.
        }
        long end = System.nanoTime();
        System.out.println("DONE");
        System.out.printf("{\"inside\":%.6f}%n", (end - start) / 1e9);
    }
}
