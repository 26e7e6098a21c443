package io.trialdesk.ui.runs;

import io.trialdesk.model.Provenance;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Blank;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

/// What a run printed, followed while it runs. FX thread only.
final class PrintedPage implements DetailsPage {
    private final BorderPane root = new BorderPane();
    private final FileView file;

    PrintedPage(Threads threads) {
        file = new FileView("run-log", Texts.of("runs.log"), true, threads);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(RunSheet sheet) {
        var path = sheet.file(Provenance.CONSOLE);
        if (path.isPresent()) {
            root.setCenter(file.root());
            file.show(path.get(), !sheet.stored().run().status().isOver());
        } else {
            leave();
            root.setCenter(
                    new Blank(
                                    Feather.FILE_TEXT,
                                    Texts.of("runs.details.no-log"),
                                    sheet.said(Provenance.CONSOLE)
                                            .map(it -> Texts.of("runs.details.elsewhere", it))
                                            .orElse(""))
                            .root());
        }
    }

    @Override
    public void leave() {
        file.leave();
    }
}
