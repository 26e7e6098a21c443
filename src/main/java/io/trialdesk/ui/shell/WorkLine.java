package io.trialdesk.ui.shell;

import io.trialdesk.ui.shell.api.Works;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Clock;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/// The background line: shows the oldest work under way. A thin bar after 100 ms, words and a way
/// to cancel after a second. Work tells its progress from any thread; the screen looks ten times a
/// second while there is any.
final class WorkLine implements Works {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final Hyperlink cancel = new Hyperlink(Texts.of("shell.cancel"));
    private final HBox line = new HBox(8, words, cancel);
    private final List<Running> running = new CopyOnWriteArrayList<>();
    private final Executor uiThread;
    private final Clock clock;
    private boolean looking;

    WorkLine(Executor uiThread, Clock clock) {
        this.uiThread = uiThread;
        this.clock = clock;
        bar.setId("work-bar");
        bar.getStyleClass().add(Style.THIN_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setVisible(false);
        words.setId("work-words");
        cancel.setId("work-cancel");
        cancel.getStyleClass().add(Style.LINK);
        cancel.setOnAction(event -> running.stream().findFirst().ifPresent(Running::cancel));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setVisible(false);
    }

    Node bar() {
        return bar;
    }

    Node line() {
        return line;
    }

    @Override
    public Work begin(Cancel cancelled) {
        var work = new Running(cancelled, clock.now().toEpochMilli());
        running.add(work);
        look();
        return work;
    }

    private synchronized void look() {
        if (!looking) {
            looking = true;
            clock.after(PATIENCE, () -> uiThread.execute(this::show));
        }
    }

    private void show() {
        synchronized (this) {
            looking = false;
        }
        var oldest = running.stream().findFirst();
        bar.setVisible(oldest.isPresent());
        oldest.ifPresentOrElse(this::show, () -> line.setVisible(false));
        if (oldest.isPresent()) {
            look();
        }
    }

    private void show(Running work) {
        var state = work.state;
        bar.setProgress(
                state.total > 0
                        ? (double) state.done / state.total
                        : ProgressBar.INDETERMINATE_PROGRESS);
        line.setVisible(clock.now().toEpochMilli() - work.since > 1000 && !state.what.isEmpty());
        words.setText(state.words());
        cancel.setVisible(work.cancelled != Cancel.NEVER);
    }

    private record State(String what, long done, long total) {
        String words() {
            return total < 0
                    ? Texts.of("shell.work.open", what, Figures.count(done))
                    : Texts.of("shell.work", what, Figures.count(done), Figures.count(total));
        }
    }

    private final class Running implements Work {
        private final Cancel cancelled;
        private final long since;
        private volatile State state = new State("", 0, -1);

        Running(Cancel cancelled, long since) {
            this.cancelled = cancelled;
            this.since = since;
        }

        void cancel() {
            cancelled.ask();
        }

        @Override
        public void at(String what, long done, long total) {
            state = new State(what, done, total);
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }
}
