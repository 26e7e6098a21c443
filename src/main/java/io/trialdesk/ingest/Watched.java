package io.trialdesk.ingest;

import io.trialdesk.model.Source;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Clock;
import io.trialdesk.work.Progress;
import io.trialdesk.work.Scope;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// One followed source. One thread at a time looks; [#stop] and [#readAgain] come from anywhere.
final class Watched {
    private static final Logger LOG = LoggerFactory.getLogger(Watched.class);

    /// A run whose files have not moved for so long is looked at only by the whole walk.
    private static final Duration LIVE = Duration.ofMinutes(15);

    /// The whole walk comes at least so often, and takes at most a twentieth of the time.
    private static final Duration WALK = Duration.ofSeconds(30);

    private static final int SHARE = 20;

    private final Ingest ingest;
    private final Source source;
    private final Clock clock;
    private final Cancel cancel = new Cancel();
    private final Scope scope = new Scope();
    private final LiveGroups alive = new LiveGroups();
    private final Map<Path, Long> folders = new HashMap<>();
    private volatile @Nullable FolderEvents events;
    private Ingest.@Nullable Pass last;
    private Instant nextWalk;
    private Instant earliestWalk;
    private Duration lookTook = Duration.ZERO;
    private volatile boolean again;

    Watched(Ingest ingest, Source source, Clock clock) {
        this.ingest = ingest;
        this.source = source;
        this.clock = clock;
        this.nextWalk = clock.now();
        this.earliestWalk = nextWalk;
    }

    Source source() {
        return source;
    }

    void stop() {
        cancel.ask();
        scope.close();
    }

    /// From here on changes that the system tells of are read at once. Where it tells of none,
    /// looking every now and then has to do.
    ///
    /// @param attempt runs one reading and deals with its failure
    void listen(Consumer<Runnable> attempt) {
        try {
            events = scope.own(FolderEvents.open(folders -> attempt.accept(() -> lookAt(folders))));
        } catch (IOException refused) {
            LOG.info("the system tells of no changes of files; they are looked for", refused);
        }
    }

    private synchronized void lookAt(Set<Path> changed) {
        var pass = last;
        var concerned = alive.in(changed);
        if (pass != null && !concerned.isEmpty()) {
            ingest.readLive(source, concerned, cancel);
        }
    }

    /// Asks for a whole walk at the next look.
    void readAgain() {
        again = true;
    }

    /// How long to wait until the next look, so that looking never takes more than a small share of
    /// the time.
    Duration rest(Duration least) {
        var share = lookTook.multipliedBy(SHARE);
        return share.compareTo(least) > 0 ? share : least;
    }

    synchronized void look(Progress progress) {
        var start = clock.now();
        var pass = last;
        if (pass == null
                || again
                || !start.isBefore(nextWalk)
                || (mayWalk(start) && foldersChanged())) {
            walk(progress);
            return;
        }
        var live = live(pass, start);
        listenTo(live);
        int read = ingest.readLive(source, live, cancel);
        if (read == 0) {
            lookTook = Duration.between(start, clock.now());
        }
    }

    /// Reads the whole source, after a look under way.
    synchronized void readNow(Progress progress) {
        walk(progress);
    }

    /// A run that makes files all the time must not keep the walk going.
    private boolean mayWalk(Instant now) {
        return !now.isBefore(earliestWalk);
    }

    private void walk(Progress progress) {
        again = false;
        var start = clock.now();
        var pass = ingest.pass(source, progress, cancel);
        var took = Duration.between(start, clock.now());
        last = pass;
        var share = took.multipliedBy(SHARE);
        nextWalk = clock.now().plus(share.compareTo(WALK) > 0 ? share : WALK);
        earliestWalk = clock.now().plus(took.multipliedBy(5));
        folders.clear();
        // In a source with more folders new runs are found by the whole walk alone.
        if (pass.found().folders().size() <= Found.MOST_FOLDERS) {
            pass.found().folders().forEach(folder -> folders.put(folder, modified(folder)));
        }
        listenTo(live(pass, clock.now()));
    }

    private void listenTo(List<Group> live) {
        var system = events;
        if (system != null) {
            alive.show(live);
            system.watch(alive.folders());
        }
    }

    /// Groups whose run goes on, as far as it says so, or with a file that moved lately.
    private static List<Group> live(Ingest.Pass pass, Instant now) {
        long since = now.minus(LIVE).toEpochMilli();
        return pass.found().groups().stream()
                .filter(group -> goesOn(group, pass) || newest(group) >= since)
                .toList();
    }

    private static boolean goesOn(Group group, Ingest.Pass pass) {
        var state = pass.ledger().before(group.first());
        return state.filter(known -> pass.running().contains(known.runId())).isPresent();
    }

    private static long newest(Group group) {
        long newest = 0;
        for (var part : group.parts()) {
            newest = Math.max(newest, modified(part.path()));
            for (var file : part.files()) {
                newest = Math.max(newest, modified(part.path().resolve(file)));
            }
        }
        return newest;
    }

    private boolean foldersChanged() {
        for (var folder : folders.entrySet()) {
            if (modified(folder.getKey()) != folder.getValue()) {
                return true;
            }
        }
        return false;
    }

    /// Milliseconds since the epoch, 0 for what is not there.
    private static long modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }
}
