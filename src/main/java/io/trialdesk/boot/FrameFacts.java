package io.trialdesk.boot;

import io.trialdesk.store.Changes;
import io.trialdesk.store.Store;
import io.trialdesk.ui.fx.Again;
import io.trialdesk.ui.fx.Live;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.shell.Shell;
import io.trialdesk.work.Scope;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/// Keeps what the frame around the screens tells up to date: side bar, sync pill, status bar. Made
/// and closed on the FX thread; what it shows is read on workers.
final class FrameFacts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrameFacts.class);

    /// How often the frame looks at how old things have become.
    private static final Duration AGES = Duration.ofSeconds(30);

    /// What the frame tells of.
    private static final Set<Changes.Kind> FRAMED =
            Set.of(
                    Changes.Kind.RUN,
                    Changes.Kind.SOURCE,
                    Changes.Kind.SERVER,
                    Changes.Kind.OUTBOX,
                    Changes.Kind.EDIT);

    private final Scope scope = new Scope();
    private final Shell shell;
    private final Live<Boolean, Standing> standing;
    private final Again again;

    FrameFacts(Store store, LastCalls calls, Threads threads, Shell shell) {
        this.shell = shell;
        var clock = threads.clock();
        var zone = ZoneId.systemDefault();
        standing =
                scope.own(
                        threads.live(
                                true,
                                _ -> Standing.of(store, calls, clock.now(), zone),
                                new Feed()));
        again = scope.own(new Again(standing, clock));
        scope.own(store.onChange(this::changed));
        scope.own(calls.onChange(standing::stale));
        standing.ask(true);
    }

    private void changed(Changes changes) {
        if (FRAMED.stream().anyMatch(changes::touches)) {
            standing.staleLater();
        }
    }

    private final class Feed implements Live.Screen<Standing> {
        @Override
        public void show(Standing now) {
            shell.sideBar().showSources(now.sources());
            shell.pill().set(now.pill());
            shell.facts().set(now.facts());
            again.in(AGES);
        }

        @Override
        public void fail(RuntimeException problem) {
            LOG.warn("The sources could not be read", problem);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
