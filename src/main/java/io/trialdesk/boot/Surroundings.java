package io.trialdesk.boot;

import io.trialdesk.cli.Failure;
import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.work.Progress;

import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What the window asks the desktop for. FX thread only.
final class Surroundings implements MainWindow.Outside {
    private final Stage stage;
    private final Executor workers;
    private Consumer<String> adding = _ -> {};

    Surroundings(Stage stage, Executor workers) {
        this.stage = stage;
        this.workers = workers;
    }

    /// From now on places are added.
    void begin(Sources sources, Notices notices) {
        adding = location -> workers.execute(() -> add(sources, notices, location));
    }

    @Override
    public void askFolder(Consumer<String> taker) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("shell.choose-folder"));
        var folder = chooser.showDialog(stage);
        if (folder != null) {
            taker.accept(folder.toString());
        }
    }

    @Override
    public void add(String location) {
        adding.accept(location);
    }

    private static void add(Sources sources, Notices notices, String location) {
        try {
            sources.add(List.of(location), Progress.SILENT);
        } catch (Failure problem) {
            notices.say(Notice.problem(String.valueOf(problem.getMessage()), ""));
        }
    }
}
