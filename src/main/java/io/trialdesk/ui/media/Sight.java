package io.trialdesk.ui.media;

import javafx.scene.image.Image;

import java.util.List;

/// What is seen of a picture, text or table. A value.
public sealed interface Sight {
    /// A decoded picture, not larger than it was asked for.
    ///
    /// @param width of the whole picture in pixels
    record Picture(Image image, int width, int height) implements Sight {}

    /// Text to be read.
    ///
    /// @param isCut whether there is more than is shown
    record Words(String text, boolean isCut) implements Sight {}

    /// Rows below a head.
    record Grid(List<String> head, List<List<String>> rows, boolean isCut) implements Sight {
        public Grid {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /// It is there but not shown here.
    ///
    /// @param why one sentence
    record NotShown(String why) implements Sight {}

    /// About how many bytes it holds.
    default long weight() {
        return switch (this) {
            case Picture it -> (long) (it.image.getWidth() * it.image.getHeight() * 4);
            case Words it -> 2L * it.text.length();
            case Grid it ->
                    it.rows.stream()
                            .mapToLong(row -> row.stream().mapToLong(c -> 40 + c.length()).sum())
                            .sum();
            case NotShown ignored -> 100;
        };
    }
}
