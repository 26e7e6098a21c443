package io.trialdesk.ingest;

import io.trialdesk.model.Damage;
import io.trialdesk.model.Source;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Clock;
import io.trialdesk.work.Progress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/// Keeps sources up to date while the program runs. What the system tells of files of live runs is
/// read at once. Every second it also looks at the sizes and times of the files of live runs and at
/// the folders in which new ones may appear; the whole source is walked again when a folder
/// changed, and now and then in any case, since a network drive tells nothing. Any thread; closing
/// it waits for nothing and starts nothing more.
public final class Follow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follow.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Ingest ingest;
    private final Clock clock;
    private final Executor workers;
    private final BiConsumer<Source, Damage> trouble;
    private final Map<Integer, Watched> watched = new ConcurrentHashMap<>();
    private final Cancel closed = new Cancel();

    /// A follower of no source yet.
    ///
    /// @param workers runs blocking work, for example on virtual threads
    /// @param trouble told when a source as a whole could not be read; must only note it
    public Follow(
            Ingest ingest, Clock clock, Executor workers, BiConsumer<Source, Damage> trouble) {
        this.ingest = ingest;
        this.clock = clock;
        this.workers = workers;
        this.trouble = trouble;
    }

    /// Reads a source now and follows it from then on. A source followed already is read again
    /// soon.
    public void follow(Source source, Progress progress) {
        var mine = new Watched(ingest, source, clock);
        var before = watched.putIfAbsent(source.id(), mine);
        if (before == null) {
            mine.listen(reading -> attempt(mine, reading));
            look(mine, progress);
        } else {
            before.readAgain();
        }
    }

    /// Reads a followed source whole and returns when that is done, after a reading under way. Does
    /// nothing for one that is not followed.
    public void readNow(int source) {
        var one = watched.get(source);
        if (one != null) {
            one.readNow(Progress.SILENT);
        }
    }

    /// Stops looking at a source; a reading under way ends soon.
    public void leave(int source) {
        var one = watched.remove(source);
        if (one != null) {
            one.stop();
        }
    }

    private void look(Watched one, Progress progress) {
        workers.execute(
                () -> {
                    attempt(one, () -> one.look(progress));
                    if (isFollowed(one)) {
                        clock.after(one.rest(LOOK), () -> look(one, Progress.SILENT));
                    }
                });
    }

    private boolean isFollowed(Watched one) {
        return !closed.isAsked() && watched.get(one.source().id()) == one;
    }

    private void attempt(Watched one, Runnable reading) {
        if (!isFollowed(one)) {
            return;
        }
        try {
            reading.run();
        } catch (CancellationException stopped) {
            LOG.debug("stopped reading {}", one.source().location());
        } catch (RuntimeException problem) {
            LOG.warn("reading {} failed", one.source().location(), problem);
            var sentence = "reading failed, it is tried again: " + problem.getMessage();
            trouble.accept(one.source(), new Damage(one.source().location(), "", sentence));
        }
    }

    @Override
    public void close() {
        closed.ask();
        watched.values().forEach(Watched::stop);
        watched.clear();
    }
}
