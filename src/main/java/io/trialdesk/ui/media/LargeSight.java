package io.trialdesk.ui.media;

import io.trialdesk.model.Media;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Blank;
import io.trialdesk.ui.theme.Style;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import java.util.List;

/// A picture, text or table as large as there is room. FX thread only.
final class LargeSight {
    private final BorderPane root = new BorderPane();

    LargeSight() {
        root.setMinSize(0, 0);
    }

    Pane root() {
        return root;
    }

    void clear() {
        root.setCenter(null);
        root.setBottom(null);
    }

    void show(Media media, Sight sight) {
        boolean isCut =
                switch (sight) {
                    case Sight.Words it -> it.isCut();
                    case Sight.Grid it -> it.isCut();
                    default -> false;
                };
        root.setCenter(node(media, sight));
        var cut = new Label(Texts.of("media.cut"));
        cut.getStyleClass().addAll(Style.MUTED, Style.SMALL, Style.MEDIA_HEAD);
        root.setBottom(isCut ? cut : null);
    }

    private static Node node(Media media, Sight sight) {
        return switch (sight) {
            case Sight.Picture it -> picture(it);
            case Sight.Words it -> words(it.text());
            case Sight.Grid it -> table(it);
            case Sight.NotShown it ->
                    new Blank(Kinds.icon(media.kind()), Texts.of("media.not-shown"), it.why())
                            .root();
        };
    }

    /// As large as it is, smaller when there is less room, and small ones enlarged without blur.
    private static Node picture(Sight.Picture it) {
        var view = new ImageView(it.image());
        view.setId("media-picture");
        view.setPreserveRatio(true);
        view.setSmooth(it.width() > 256);
        var pane = new StackPane(view);
        pane.getStyleClass().add(Style.SIGHT);
        pane.setMinSize(0, 0);
        double most = it.width() > 256 ? it.width() : it.width() * 8.0;
        view.fitWidthProperty()
                .bind(pane.widthProperty().map(w -> Math.min(most, w.doubleValue())));
        view.fitHeightProperty().bind(pane.heightProperty());
        return pane;
    }

    private static Node words(String text) {
        var area = new TextArea(text);
        area.setId("media-words");
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add(Style.CODE);
        return area;
    }

    private static Node table(Sight.Grid grid) {
        var table = new TableView<List<String>>(FXCollections.observableList(grid.rows()));
        table.setId("media-table");
        table.getStyleClass().add(Style.TABLE);
        table.setFixedCellSize(28);
        for (int i = 0; i < grid.head().size(); i++) {
            int at = i;
            var column = new TableColumn<List<String>, String>(grid.head().get(i));
            column.setPrefWidth(110);
            column.setReorderable(false);
            column.setSortable(false);
            column.setCellValueFactory(
                    cell ->
                            new ReadOnlyStringWrapper(
                                    at < cell.getValue().size() ? cell.getValue().get(at) : ""));
            table.getColumns().add(column);
        }
        return table;
    }
}
