package io.trialdesk.ui.log;

import io.trialdesk.ui.fx.Again;
import io.trialdesk.ui.fx.Live;
import io.trialdesk.ui.fx.SnapshotList;
import io.trialdesk.ui.fx.Threads;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One log: its lines, whether the end is followed, what is searched. Looks at the file four times
/// a second while it grows.
public final class LogViewModel implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);

    /// What is searched, and the lines that hold it.
    record Hits(String search, List<Integer> lines) {
        static final Hits NONE = new Hits("", List.of());
    }

    private record Answer(LogText text, Hits hits) {}

    private final SnapshotList<String> lines = new SnapshotList<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Hits> hits = new ReadOnlyObjectWrapper<>(Hits.NONE);
    private final IntegerProperty hit = new SimpleIntegerProperty(-1);
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<LogText> text = new ReadOnlyObjectWrapper<>(LogText.EMPTY);
    private final LogReader reader;
    private final Live<String, Answer> live;
    private final Again again;
    private boolean growing;

    /// @param growing whether something may still be written to it
    public LogViewModel(Path file, boolean growing, Threads threads) {
        this.growing = growing;
        reader = new LogReader(file, 16L << 20);
        live = threads.live("", this::read, new Shown());
        again = new Again(live, threads.clock());
        live.stale();
        search.subscribe((before, now) -> live.ask(now));
    }

    /// Somebody began or ceased to write. What was written last is read once more.
    public void growing(boolean now) {
        if (growing != now) {
            growing = now;
            live.stale();
        }
    }

    SnapshotList<String> lines() {
        return lines;
    }

    StringProperty search() {
        return search;
    }

    ReadOnlyObjectProperty<Hits> hits() {
        return hits.getReadOnlyProperty();
    }

    /// Index into the hits of the one that is looked at, -1 for none.
    IntegerProperty hit() {
        return hit;
    }

    /// Whether the end is kept in sight.
    public BooleanProperty following() {
        return following;
    }

    ReadOnlyObjectProperty<LogText> text() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Goes to the next hit, or with -1 to the one before, round and round.
    void step(int by) {
        int count = hits.get().lines().size();
        if (count > 0) {
            following.set(false);
            hit.set(Math.floorMod(hit.get() + by, count));
        }
    }

    @Override
    public void close() {
        again.close();
        live.close();
    }

    private Answer read(String words) {
        try {
            var read = reader.read();
            return new Answer(read, find(read, words));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Hits find(LogText text, String words) {
        if (words.isBlank()) {
            return Hits.NONE;
        }
        var found = new ArrayList<Integer>();
        for (int i = 0; i < text.size(); i++) {
            if (contains(text.get(i), words)) {
                found.add(i);
            }
        }
        return new Hits(words, List.copyOf(found));
    }

    static boolean contains(String line, String words) {
        for (int i = 0; i + words.length() <= line.length(); i++) {
            if (line.regionMatches(true, i, words, 0, words.length())) {
                return true;
            }
        }
        return false;
    }

    private final class Shown implements Live.Screen<Answer> {
        @Override
        public void show(Answer answer) {
            problem.set("");
            boolean searchedAnew = !answer.hits().search().equals(hits.get().search());
            if (answer.text().isLaterThan(text.get())) {
                lines.show(answer.text());
                text.set(answer.text());
            }
            hits.set(answer.hits());
            if (searchedAnew) {
                hit.set(-1);
                step(1);
            }
            if (answer.text().hasMore()) {
                live.stale();
            } else if (growing) {
                again.in(POLL);
            }
        }

        @Override
        public void fail(RuntimeException failure) {
            var cause = failure.getCause();
            problem.set(String.valueOf((cause == null ? failure : cause).getMessage()));
            if (growing) {
                again.in(POLL);
            }
        }
    }
}
