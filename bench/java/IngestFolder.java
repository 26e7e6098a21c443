package bench;

import io.trialdesk.format.Formats;
import io.trialdesk.ingest.Ingest;
import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import java.io.IOException;
import java.nio.file.Path;

/// Reads a folder into a workspace: FOLDER HOME CONTROL. Says `DONE` when the workspace is closed;
/// `inside` counts from the first line of this main to there.
final class IngestFolder {
    private IngestFolder() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        long reading;
        int damages;
        try (var clock = new SystemClock();
                var store = Store.open(Path.of(args[1]), clock)) {
            reading = System.nanoTime();
            var source = store.sources().add(Source.Kind.FOLDER, args[0]);
            var ingest = new Ingest(store, formats(Control.of(args[2])));
            damages = ingest.source(source, Progress.SILENT, Cancel.NEVER).damages();
        }
        long end = System.nanoTime();
        System.out.println("DONE");
        System.out.printf(
                "{\"inside\":%.6f,\"opening\":%.6f,\"damages\":%d}%n",
                (end - start) / 1e9, (reading - start) / 1e9, damages);
    }

    /// Every format of the program, so that detection costs what it costs the user.
    private static Formats formats(Control control) {
        return control == Control.NONE ? Formats.all() : SpoiledFormat.all(control);
    }
}
