package io.trialdesk.boot;

import io.trialdesk.cli.Failure;
import io.trialdesk.cli.Reading;
import io.trialdesk.format.Formats;
import io.trialdesk.ingest.Ingest;
import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.store.WorkspaceInUse;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.Scope;
import io.trialdesk.work.SystemClock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;

/// The services that commands and window work with: made when first asked for, closed in reverse
/// order. For one thread.
final class Desk implements AutoCloseable {
    private final SystemClock clock;
    private final PrintWriter err;
    private final Scope scope = new Scope();
    private Supplier<Path> home = () -> Path.of("");
    private @Nullable Store store;

    Desk(SystemClock clock, PrintWriter err) {
        this.clock = clock;
        this.err = err;
    }

    /// Says where the workspace lies, which is known only once the command line is parsed.
    void homeIs(Supplier<Path> path) {
        home = path;
    }

    Path home() {
        return home.get();
    }

    /// What reading commands work with. While another process has the workspace they read into one
    /// of their own that is gone with them, so that a window and a script do not hinder each other.
    Reading reading() {
        var known = storeOrPassing();
        var ingest = new Ingest(known, Formats.all());
        return new Reading(known, source -> bring(known, ingest, source));
    }

    /// The workspace itself.
    ///
    /// @throws WorkspaceInUse when another process has it
    Store store() throws IOException {
        if (store == null) {
            store = scope.own(Store.open(home.get(), clock));
        }
        return store;
    }

    private Store storeOrPassing() {
        try {
            return store();
        } catch (WorkspaceInUse e) {
            err.println("trialdesk: the workspace is open in another process; reading without it");
            store = scope.own(Store.inMemory(clock));
            return store;
        } catch (IOException e) {
            throw Failure.of(
                    "%s: the workspace cannot be opened: %s".formatted(home.get(), e.getMessage()));
        }
    }

    private void bring(Store known, Ingest ingest, Source source) {
        ingest.source(source, Progress.SILENT, Cancel.NEVER);
        var damages = known.damages().of(source.id());
        damages.stream().limit(20).forEach(d -> err.println("trialdesk: " + d.sentence()));
        if (damages.size() > 20) {
            err.println("trialdesk: and %,d more problems".formatted(damages.size() - 20));
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
