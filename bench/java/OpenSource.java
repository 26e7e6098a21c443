package bench;

import io.trialdesk.format.Formats;
import io.trialdesk.ingest.Ingest;
import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/// Reads a folder or file into a workspace as the window does, which shows rows while reading goes
/// on: PATH HOME FIRST CONTROL. Says `FIRST` when so many rows are in the catalogue, `TABLE` when
/// all are, `DONE` when the workspace is closed. Opening what was read before is the same.
final class OpenSource {
    private OpenSource() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        var path = Path.of(args[0]);
        int wanted = Integer.parseInt(args[2]);
        int rows;
        int read;
        try (var clock = new SystemClock();
                var store = Store.open(Path.of(args[1]), clock)) {
            var said = new AtomicBoolean();
            try (var _ = store.onChange(_ -> sayFirst(store, wanted, said))) {
                read = read(store, path, Control.of(args[3]));
            }
            rows = store.catalogue().now().rows();
            sayFirst(store, wanted, said);
            System.out.println("TABLE");
        }
        long end = System.nanoTime();
        System.out.println("DONE");
        System.out.printf(
                "{\"inside\":%.6f,\"rows\":%d,\"read\":%d}%n", (end - start) / 1e9, rows, read);
    }

    private static int read(Store store, Path path, Control control) throws IOException {
        var kind = Files.isDirectory(path) ? Source.Kind.FOLDER : Source.Kind.FILE;
        var source = store.sources().add(kind, path.toString());
        var formats = control == Control.NONE ? Formats.all() : SpoiledFormat.all(control);
        var outcome = new Ingest(store, formats).source(source, Progress.SILENT, Cancel.NEVER);
        if (outcome.damages() > 0) {
            throw new IOException("damaged: " + store.damages().of(source.id()));
        }
        return outcome.read();
    }

    private static void sayFirst(Store store, int wanted, AtomicBoolean said) {
        if (!said.get() && store.catalogue().now().rows() >= wanted && said.compareAndSet(false, true)) {
            System.out.println("FIRST");
        }
    }
}
