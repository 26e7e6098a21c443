package io.trialdesk.ui.compare;

import io.trialdesk.ui.media.MediaSheet;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What stands beside the sheet: the curves, and the pictures of runs that have some. FX thread
/// only.
final class BesidePane implements AutoCloseable {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final BorderPane root = new BorderPane();
    private final Region curves;
    private final MediaSheet media;
    private final Button toCurves = new Button(Texts.of("compare.curves"));
    private final Button toMedia = new Button(Texts.of("compare.media"));

    BesidePane(Region curves, MediaSheet media) {
        this.curves = curves;
        this.media = media;
        toCurves.setId("compare-curves");
        toMedia.setId("compare-media");
        toCurves.getStyleClass().addAll(Style.QUIET, Style.TAB);
        toMedia.getStyleClass().addAll(Style.QUIET, Style.TAB);
        toCurves.setOnAction(event -> turn(false));
        toMedia.setOnAction(event -> turn(true));
        var head = new HBox(4, toCurves, toMedia);
        head.getStyleClass().add(Style.MEDIA_HEAD);
        root.setMinSize(0, 0);
        media.isOffering()
                .subscribe(
                        some -> {
                            root.setTop(some ? head : null);
                            turn(some && media.root().equals(root.getCenter()));
                        });
    }

    Region root() {
        return root;
    }

    /// Shows the pictures, if there are some.
    void showMedia() {
        turn(media.isOffering().getValue());
    }

    private void turn(boolean toPictures) {
        root.setCenter(toPictures ? media.root() : curves);
        toCurves.pseudoClassStateChanged(HERE, !toPictures);
        toMedia.pseudoClassStateChanged(HERE, toPictures);
    }

    @Override
    public void close() {
        media.close();
    }
}
