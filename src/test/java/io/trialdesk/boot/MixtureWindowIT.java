package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Run;
import io.trialdesk.store.StoredRun;
import io.trialdesk.ui.testing.Screens;

import javafx.animation.AnimationTimer;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Two thousand runs of eleven tools in one folder, added to the open window. It prints how long
/// the first rows and all of them took to come in sight.
class MixtureWindowIT {
    private static final int RUNS = 2000;

    /// What the window's thread computes between two pulses, far more than it should: how long that
    /// takes on a busy machine says nothing.
    private static final Duration MOST = Duration.ofSeconds(4);

    @TempDir private Path folder;

    @Test
    void rowsComeInSightWhileTheFolderIsReadAndEachRunHasItsName() throws Exception {
        var made = Mixture.make(folder.resolve("runs"), RUNS);
        try (var live = new LiveWindow(folder.resolve("home"), 1280, 800)) {
            var watch = Screens.on(() -> new Watch(live));
            Screens.settle();
            Screens.run(watch::start);
            live.add(folder.resolve("runs"));
            Screens.until("all runs are listed", watch::isOver);
            Screens.run(watch::stop);
            System.out.printf("mixture: %s%n", watch);

            assertThat(live.count()).isEqualTo("2 000 runs");
            assertThat(watch.mostWork()).isLessThan(MOST);
            assertThat(watch.first()).as("rows before all is read").isLessThan(watch.all());
            assertThat(stored(live)).containsExactlyInAnyOrderElementsOf(made);
            var names = made.stream().map(Mixture.Made::name).collect(Collectors.toSet());
            assertThat(names).hasSize(RUNS).containsAll(shown(live));
            Screens.run(() -> live.table().scrollTo(RUNS - 1));
            Screens.settle();
            assertThat(names).containsAll(shown(live));
        }
    }

    private static List<Mixture.Made> stored(LiveWindow live) {
        var source = live.store().sources().all().getFirst();
        return live.store().runs().ofSource(source.id()).stream()
                .map(StoredRun::run)
                .map(MixtureWindowIT::asMade)
                .toList();
    }

    private static Mixture.Made asMade(Run run) {
        return new Mixture.Made(run.format(), run.path(), run.name());
    }

    /// Names in the rows in sight.
    private static Set<String> shown(LiveWindow live) {
        var names = Screens.on(() -> names(live));
        assertThat(names).hasSizeGreaterThan(10);
        return names;
    }

    private static Set<String> names(LiveWindow live) {
        return live.table().lookupAll(".table-row-cell .td-name").stream()
                .filter(cell -> cell instanceof IndexedCell<?> it && !it.isEmpty())
                .map(cell -> ((Labeled) cell).getText())
                .collect(Collectors.toSet());
    }

    /// Looks at the table in every pulse of the window. FX thread only.
    private static final class Watch extends AnimationTimer {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final LiveWindow live;
        private long begun;
        private long last;
        private long longest;
        private long work;
        private long mostWork;
        private long first;
        private long all;

        Watch(LiveWindow live) {
            this.live = live;
        }

        @Override
        public void start() {
            begun = System.nanoTime();
            last = begun;
            work = THREADS.getCurrentThreadCpuTime();
            super.start();
        }

        /// Cells that are there were laid out and painted by the pulse before.
        @Override
        public void handle(long now) {
            long at = System.nanoTime();
            longest = Math.max(longest, at - last);
            last = at;
            long worked = THREADS.getCurrentThreadCpuTime();
            mostWork = Math.max(mostWork, worked - work);
            work = worked;
            int rows = live.table().getItems().size();
            if (first == 0 && rows > 0 && !names(live).isEmpty()) {
                first = at - begun;
            }
            if (all == 0 && rows == RUNS) {
                all = at - begun;
            }
        }

        boolean isOver() {
            return all > 0;
        }

        Duration mostWork() {
            return Duration.ofNanos(mostWork);
        }

        long first() {
            return first;
        }

        long all() {
            return all;
        }

        @Override
        public String toString() {
            return "first rows after %d ms, all after %d ms, the window stood still for at most %d ms and computed for %d ms"
                    .formatted(millis(first), millis(all), millis(longest), millis(mostWork));
        }

        private static long millis(long nanos) {
            return Duration.ofNanos(nanos).toMillis();
        }
    }
}
