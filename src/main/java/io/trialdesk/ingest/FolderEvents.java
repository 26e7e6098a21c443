package io.trialdesk.ingest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Tells at once of folders in which files changed, where the system tells of it. It does not for
/// network folders, and for no more folders than the system allows, so whoever must know of every
/// change also looks for himself. Any thread.
final class FolderEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderEvents.class);

    /// What changes while somebody is told comes together in the next telling, so that a program
    /// that logs without pause costs no more than this many tellings.
    private static final Duration REST = Duration.ofMillis(20);

    private final WatchService system;
    private final Consumer<Set<Path>> changed;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean full;

    private FolderEvents(WatchService system, Consumer<Set<Path>> changed) {
        this.system = system;
        this.changed = changed;
    }

    /// Begins to listen, on a thread of its own.
    ///
    /// @param changed told of folders, one telling at a time; may block
    static FolderEvents open(Consumer<Set<Path>> changed) throws IOException {
        var events = new FolderEvents(FileSystems.getDefault().newWatchService(), changed);
        Thread.ofVirtual().name("folder-events").start(events::listen);
        return events;
    }

    /// Watches these folders and no others.
    synchronized void watch(Set<Path> folders) {
        keys.entrySet()
                .removeIf(
                        known -> {
                            boolean over = !folders.contains(known.getKey());
                            if (over) {
                                known.getValue().cancel();
                                full = false;
                            }
                            return over;
                        });
        for (var folder : folders) {
            if (!full && !keys.containsKey(folder)) {
                add(folder);
            }
        }
    }

    private void add(Path folder) {
        try {
            keys.put(
                    folder,
                    folder.register(
                            system,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE));
        } catch (ClosedWatchServiceException over) {
            full = true;
        } catch (IOException refused) {
            // A folder that is gone, or the system's limit, which every other folder would meet
            // too.
            full = folder.toFile().isDirectory();
            LOG.debug("no file events for {}", folder, refused);
        }
    }

    private void listen() {
        try {
            while (true) {
                changed.accept(next());
                if (closed.await(REST.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (ClosedWatchServiceException over) {
            LOG.debug("no more file events");
        } catch (InterruptedException never) {
            throw new IllegalStateException("nobody interrupts", never);
        }
    }

    /// Waits for a change, and takes all that came with it.
    private Set<Path> next() throws InterruptedException {
        var folders = new HashSet<Path>();
        for (var key = system.take(); key != null; key = system.poll()) {
            folders.add((Path) key.watchable());
            key.pollEvents();
            if (!key.reset()) {
                forget((Path) key.watchable());
            }
        }
        return folders;
    }

    private synchronized void forget(Path folder) {
        keys.remove(folder);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        system.close();
    }
}
