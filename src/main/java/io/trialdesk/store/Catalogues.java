package io.trialdesk.store;

import io.trialdesk.query.Catalogue;
import io.trialdesk.query.CatalogueBuilder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Keeps the catalogue of all runs. Any thread but the FX thread.
public final class Catalogues {
    private static final int PAGE = 1000;

    private final Database database;
    private final Object noting = new Object();
    private Set<Long> changed = new HashSet<>();
    private boolean anyChanged = true;
    private CatalogueBuilder builder = new CatalogueBuilder();
    private volatile Catalogue newest = Catalogue.EMPTY;

    Catalogues(Database database) {
        this.database = database;
        var _ = database.onChange(this::note);
    }

    private void note(Changes changes) {
        synchronized (noting) {
            if (changes.anyRun()) {
                anyChanged = true;
            } else {
                changed.addAll(changes.runs());
            }
        }
    }

    /// The catalogue as it was last built, at once and on any thread: for searches that may be a
    /// moment behind.
    public Catalogue latest() {
        return newest;
    }

    /// The newest catalogue. Cheap when nothing changed; otherwise only the runs that changed since
    /// the last call are read again.
    public synchronized Catalogue now() {
        boolean all;
        Set<Long> some;
        synchronized (noting) {
            all = anyChanged;
            some = changed;
            anyChanged = false;
            changed = new HashSet<>();
        }
        try {
            boolean same = !all && some.isEmpty();
            if (all || !readAgain(some)) {
                readAll();
            }
            if (!same) {
                newest =
                        newest.alsoAt(database.read(Links::elsewhere))
                                .alive(database.read(Jobs::liveRuns));
            }
        } catch (RuntimeException failure) {
            synchronized (noting) {
                anyChanged = true;
            }
            throw failure;
        }
        return newest;
    }

    /// Reads runs again into the columns there are.
    ///
    /// @return false when one of them went out of sight or came back, which takes a fresh catalogue
    private boolean readAgain(Set<Long> keys) {
        var sorted = keys.stream().sorted().toList();
        for (int from = 0; from < sorted.size(); from += PAGE) {
            var page = sorted.subList(from, Math.min(sorted.size(), from + PAGE));
            var runs = database.read(h -> RunReader.byKeys(h, page));
            if (runs.size() < page.size() && isShown(page, runs)) {
                return false;
            }
            if (!runs.stream().allMatch(run -> builder.takes(run.key()))) {
                return false;
            }
            runs.forEach(run -> builder.put(run.key(), run.source(), run.run(), run.lastSign()));
        }
        newest = keys.isEmpty() ? newest : builder.snapshot();
        return true;
    }

    private boolean isShown(List<Long> keys, List<StoredRun> visible) {
        var hidden = new HashSet<>(keys);
        visible.forEach(run -> hidden.remove(run.key()));
        return hidden.stream().anyMatch(key -> newest.rowOf(key).isPresent());
    }

    private void readAll() {
        builder = new CatalogueBuilder();
        long after = 0;
        List<StoredRun> page;
        do {
            long start = after;
            page = database.read(h -> RunReader.page(h, start, PAGE));
            page.forEach(run -> builder.put(run.key(), run.source(), run.run(), run.lastSign()));
            after = page.isEmpty() ? after : page.getLast().key();
        } while (page.size() == PAGE);
        newest = builder.snapshot();
    }
}
