package io.trialdesk.ui.media;

import io.trialdesk.model.Media;
import io.trialdesk.ui.fx.Opener;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;
import io.trialdesk.work.Cancel;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// One key large, step by step, with ways to the file. FX thread only.
final class MediaStage {
    private static final int LARGEST = 1600;

    private final BorderPane root = new BorderPane();
    private final Sights sights;
    private final Threads threads;
    private final Opener opener;
    private final Label title = new Label();
    private final Label caption = new Label();
    private final StepSlider steps = new StepSlider();
    private final LargeSight large = new LargeSight();
    private final Button outside =
            Icons.button("media-open", Feather.EXTERNAL_LINK, Texts.of("media.open"));
    private final Button folder =
            Icons.button("media-folder", Feather.FOLDER, Texts.of("media.folder"));
    private Optional<MediaKey> key = Optional.empty();
    private Cancel reading = new Cancel();
    private long run;

    MediaStage(Sights sights, Threads threads, Opener opener, Runnable back) {
        this.sights = sights;
        this.threads = threads;
        this.opener = opener;
        root.setId("media-stage");
        root.setMinSize(0, 0);
        root.setTop(head(back));
        root.setCenter(large.root());
        root.setBottom(foot());
        outside.setOnAction(event -> file(opener::open));
        folder.setOnAction(event -> file(opener::show));
        steps.chosen().subscribe(ignored -> look());
    }

    Region root() {
        return root;
    }

    /// What is shown, empty when the stage is empty.
    Optional<MediaKey> key() {
        return key;
    }

    /// @param index of the step to show; empty to stay where the user is
    void show(long ofRun, MediaKey next, Optional<Integer> index) {
        run = ofRun;
        key = Optional.of(next);
        title.setText(next.key());
        int last = next.steps().size() - 1;
        var offered = next.steps().stream().map(Media::step).toList();
        steps.show(offered, Math.min(last, index.orElse(steps.chosen().get())));
        look();
    }

    void leave() {
        key = Optional.empty();
        reading.ask();
        large.clear();
    }

    private HBox head(Runnable back) {
        var close = Icons.button("media-back", Feather.ARROW_LEFT, Texts.of("media.back"));
        close.setOnAction(event -> back.run());
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        title.getStyleClass().add(Style.NAME);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(close, title, folder, outside);
        head.getStyleClass().add(Style.MEDIA_HEAD);
        return head;
    }

    private VBox foot() {
        caption.setWrapText(true);
        caption.getStyleClass().addAll(Style.MUTED, Style.SMALL);
        caption.managedProperty().bind(caption.textProperty().isNotEmpty());
        var foot = new VBox(4, steps.root(), caption);
        foot.getStyleClass().add(Style.MEDIA_HEAD);
        return foot;
    }

    private Optional<Media> chosen() {
        return key.map(it -> it.steps().get(steps.chosen().get()));
    }

    private void look() {
        chosen().ifPresent(
                        media -> {
                            reading.ask();
                            caption.setText(media.caption());
                            outside.setDisable(media.length() != Media.WHOLE_FILE);
                            reading =
                                    sights.look(
                                            run,
                                            media,
                                            LARGEST,
                                            LARGEST,
                                            sight -> large.show(media, sight));
                        });
    }

    /// Where the file lies is asked on a worker.
    private void file(Consumer<Path> then) {
        chosen().ifPresent(
                        media -> {
                            long of = run;
                            threads.work(
                                    () -> sights.door().file(of, media),
                                    file -> file.ifPresentOrElse(then, this::noFile),
                                    why -> opener.failed().accept(why));
                        });
    }

    private void noFile() {
        opener.failed().accept(Texts.of("media.no-file"));
    }
}
