package io.trialdesk.ui.media;

import io.trialdesk.model.Media;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;
import io.trialdesk.work.Cancel;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.feather.Feather;

import java.util.stream.Collectors;

/// A small view of one thing at a fixed size; what was seen stays until the next is there. FX
/// thread only.
final class SightView extends StackPane {
    private static final int LETTERS = 600;
    private static final int ROWS = 12;

    private final Sights sights;
    private final int width;
    private final int height;
    private Cancel reading = new Cancel();
    private Object shown = "";

    SightView(Sights sights, int width, int height) {
        this.sights = sights;
        this.width = width;
        this.height = height;
        getStyleClass().add(Style.SIGHT);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setClip(new Rectangle(width, height));
    }

    private record Shown(long run, Media media) {}

    void show(long run, Media media) {
        var next = new Shown(run, media);
        if (!next.equals(shown)) {
            leave();
            shown = next;
            // Twice as many pixels as points, for screens that have them.
            reading = sights.look(run, media, width * 2, height * 2, s -> put(media, s));
        }
    }

    /// Shows a few words instead.
    void say(String words) {
        leave();
        getChildren().setAll(words(Feather.MINUS, words));
    }

    /// What is being read is not wanted any more, and nothing is held.
    void leave() {
        reading.ask();
        shown = "";
    }

    private void put(Media media, Sight sight) {
        getChildren().setAll(node(media, sight));
    }

    private Node node(Media media, Sight sight) {
        return switch (sight) {
            case Sight.Picture it -> picture(it);
            case Sight.Words it -> text(it.text());
            case Sight.Grid it -> text(rows(it));
            case Sight.NotShown it -> words(Kinds.icon(media.kind()), it.why());
        };
    }

    private Node picture(Sight.Picture it) {
        var view = new ImageView(it.image());
        view.setPreserveRatio(true);
        // Small pictures are looked at pixel by pixel.
        view.setSmooth(it.width() > width);
        view.setFitWidth(width);
        view.setFitHeight(height);
        return view;
    }

    private Node text(String words) {
        var label = new Label(words.substring(0, Math.min(LETTERS, words.length())));
        label.setMinSize(width, height);
        label.setMaxSize(width, height);
        label.setWrapText(true);
        label.getStyleClass().add(Style.SIGHT_WORDS);
        return label;
    }

    private static String rows(Sight.Grid grid) {
        var head = String.join("  ", grid.head());
        var rows = grid.rows().stream().limit(ROWS).map(row -> String.join("  ", row));
        return head + "\n" + rows.collect(Collectors.joining("\n"));
    }

    private Node words(Feather icon, String why) {
        var label = new Label(why);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(javafx.geometry.Pos.CENTER);
        label.setMaxWidth(width - 16.0);
        label.getStyleClass().addAll(Style.MUTED, Style.SMALL);
        var box = new VBox(8, Icons.of(icon), label);
        box.setAlignment(javafx.geometry.Pos.CENTER);
        return box;
    }
}
