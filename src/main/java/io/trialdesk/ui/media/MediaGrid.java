package io.trialdesk.ui.media;

import io.trialdesk.ui.theme.Style;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Keys of a run as cards, as many beside each other as fit. Only cards in sight are made. FX
/// thread only.
final class MediaGrid {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 112;
    private static final double CARD = WIDTH + 14.0;

    private final Sights sights;
    private final BiConsumer<MediaKey, Integer> open;
    private final ObservableList<List<MediaKey>> rows = FXCollections.observableArrayList();
    private final ListView<List<MediaKey>> list = new ListView<>(rows);
    private List<MediaKey> keys = List.of();
    private long run = -1;
    private int columns = 1;

    MediaGrid(Sights sights, BiConsumer<MediaKey, Integer> open) {
        this.sights = sights;
        this.open = open;
        list.setId("media-grid");
        list.getStyleClass().addAll(Style.ROWS, Style.CARDS);
        list.setFocusTraversable(false);
        list.setCellFactory(ignored -> new Row());
        list.widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    ListView<List<MediaKey>> root() {
        return list;
    }

    void show(long ofRun, List<MediaKey> next) {
        run = ofRun;
        keys = next;
        fill();
    }

    private void fit(double width) {
        int fitting = Math.max(1, (int) ((width - 32) / CARD));
        if (fitting != columns) {
            columns = fitting;
            fill();
        }
    }

    private void fill() {
        var next = new ArrayList<List<MediaKey>>();
        for (int i = 0; i < keys.size(); i += columns) {
            next.add(keys.subList(i, Math.min(keys.size(), i + columns)));
        }
        rows.setAll(next);
    }

    private final class Row extends ListCell<List<MediaKey>> {
        private final HBox box = new HBox(4);
        private final List<MediaCard> cards = new ArrayList<>();

        @Override
        protected void updateItem(@Nullable List<MediaKey> row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                cards.forEach(MediaCard::leave);
                setGraphic(null);
                return;
            }
            while (cards.size() < row.size()) {
                cards.add(new MediaCard(sights, WIDTH, HEIGHT, open));
            }
            cards.subList(row.size(), cards.size()).forEach(MediaCard::leave);
            for (int i = 0; i < row.size(); i++) {
                cards.get(i).show(run, row.get(i));
            }
            box.getChildren().setAll(cards.subList(0, row.size()));
            setGraphic(box);
        }
    }
}
