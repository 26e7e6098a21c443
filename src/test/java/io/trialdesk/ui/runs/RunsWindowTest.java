package io.trialdesk.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.store.Store;
import io.trialdesk.ui.testing.MadeUpRuns;
import io.trialdesk.ui.testing.RunsWindow;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.testing.StillClock;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the window must never do: warn about its style sheet, outlive its closing, stand still.
class RunsWindowTest {
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theStyleSheetGivesNoWarning(ThemeChoice choice) {
        List<String> warnings = new CopyOnWriteArrayList<>();
        var css = Logger.getLogger("javafx.css");
        var listener = listener(warnings);
        css.addHandler(listener);
        try (var store = filled(30);
                var window = new RunsWindow(store, choice, 1000, 700)) {
            Screens.until("runs are shown", () -> shows(window, "30 runs"));
            for (var id : List.of("runs.columns", "shell.keys", "shell.palette")) {
                Screens.run(
                        () -> window.shell().actions().byId(id).ifPresent(action -> action.fire()));
                Screens.settle();
            }
        } finally {
            css.removeHandler(listener);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void aClosedWindowIsCollected() {
        try (var store = filled(30)) {
            var left = openAndClose(store);
            for (int i = 0; i < 50 && left.get() != null; i++) {
                System.gc();
                Screens.settle();
            }
            assertThat(left.get()).isNull();
        }
    }

    @Test
    void theWindowKeepsAnsweringWhileRunsChange() {
        try (var store = filled(20_000);
                var window = new RunsWindow(store, ThemeChoice.LIGHT, 1000, 700)) {
            Screens.until("runs are shown", () -> shows(window, "20 000 runs"));
            long run = store.catalogue().now().key(0);
            long longest = 0;
            for (int i = 0; i < 40; i++) {
                var edit = new Edit.SetTag(run, "turn", Optional.empty(), Optional.of("" + i));
                var _ = store.edits().apply(edit);
                long asked = System.nanoTime();
                Screens.run(() -> {});
                longest = Math.max(longest, System.nanoTime() - asked);
            }
            assertThat(longest / 1_000_000).as("milliseconds").isLessThan(1000);
        }
    }

    private static WeakReference<Scene> openAndClose(Store store) {
        var window = new RunsWindow(store, ThemeChoice.LIGHT, 1000, 700);
        Screens.until("runs are shown", () -> shows(window, "30 runs"));
        var left = new WeakReference<>(window.scene());
        window.close();
        return left;
    }

    private static Store filled(int runs) {
        var store = Store.inMemory(new StillClock(MadeUpRuns.NOW));
        new MadeUpRuns().fill(store, runs, 30);
        return store;
    }

    private static boolean shows(RunsWindow window, String count) {
        return window.scene().getRoot().lookup("#count") instanceof javafx.scene.control.Label label
                && label.getText().replace('\u2009', ' ').equals(count);
    }

    private static Handler listener(List<String> warnings) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warnings.add(entry.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
