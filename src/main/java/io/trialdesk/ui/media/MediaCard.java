package io.trialdesk.ui.media;

import io.trialdesk.model.Media;
import io.trialdesk.ui.theme.Style;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/// One key as a card: what was logged under it at the chosen step. A click opens it. FX thread
/// only.
final class MediaCard extends VBox {
    private final SightView sight;
    private final Label title = new Label();
    private final StepSlider steps = new StepSlider();
    private final BiConsumer<MediaKey, Integer> open;
    private @Nullable MediaKey key;
    private long run;

    /// @param open opens a key at the index of a step
    MediaCard(Sights sights, int width, int height, BiConsumer<MediaKey, Integer> open) {
        this.open = open;
        sight = new SightView(sights, width, height);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setMaxWidth(width);
        getStyleClass().add(Style.MEDIA_CARD);
        setMaxWidth(USE_PREF_SIZE);
        setFocusTraversable(true);
        getChildren().addAll(sight, title, steps.root());
        sight.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> open());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        steps.chosen().subscribe(ignored -> look());
    }

    void show(long ofRun, MediaKey next) {
        boolean other = key == null || ofRun != run || !key.isLike(next);
        boolean atEnd = key == null || steps.chosen().get() == key.steps().size() - 1;
        run = ofRun;
        key = next;
        setId("media-" + next.key());
        title.setText(next.key());
        title.setTooltip(new Tooltip(next.key() + caption(next.last())));
        setAccessibleText(next.key());
        int last = next.steps().size() - 1;
        steps.show(
                next.steps().stream().map(Media::step).toList(),
                other || atEnd ? last : Math.min(last, steps.chosen().get()));
        look();
    }

    void leave() {
        key = null;
        sight.leave();
    }

    private void look() {
        if (key != null) {
            sight.show(run, key.steps().get(steps.chosen().get()));
        }
    }

    private void open() {
        if (key != null) {
            open.accept(key, steps.chosen().get());
        }
    }

    private void key(KeyEvent event) {
        if (event.getTarget() == this
                && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            open();
            event.consume();
        }
    }

    private static String caption(Media media) {
        return media.caption().isEmpty() ? "" : "\n" + media.caption();
    }
}
