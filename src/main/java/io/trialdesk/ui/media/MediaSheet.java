package io.trialdesk.ui.media;

import io.trialdesk.model.Media;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// The same key at the same step of several runs beside each other, with one slider for all. FX
/// thread only.
public final class MediaSheet implements AutoCloseable {
    private static final long MOST = 64L << 20;
    private static final int WIDTH = 196;
    private static final int HEIGHT = 148;

    private final BorderPane root = new BorderPane();
    private final ComboBox<String> names = new ComboBox<>();
    private final StepSlider steps = new StepSlider();
    private final FlowPane tiles = new FlowPane();
    private final Sights sights;
    private final MediaShelf shelf;
    private final Map<Long, SightView> views = new LinkedHashMap<>();
    private List<MediaRun> runs = List.of();
    private List<MediaKey> offered = List.of();

    public MediaSheet(MediaDoor door, Threads threads) {
        sights = new Sights(door, threads, MOST);
        shelf = new MediaShelf(door, threads);
        root.setId("media-sheet");
        root.setMinSize(0, 0);
        names.setId("media-key");
        names.setPrefWidth(200);
        names.setMinWidth(100);
        names.valueProperty().subscribe(ignored -> choose());
        HBox.setHgrow(steps.root(), Priority.ALWAYS);
        steps.slider().setId("media-steps");
        var head = new HBox(8, names, steps.root());
        head.getStyleClass().add(Style.MEDIA_HEAD);
        tiles.getStyleClass().add(Style.MEDIA_TILES);
        var scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Style.SCROLL);
        root.setTop(head);
        root.setCenter(scroll);
        steps.chosen().subscribe(ignored -> look());
        shelf.held().subscribe(ignored -> offer());
    }

    public Region root() {
        return root;
    }

    /// Whether there is anything to look at.
    public ObservableValue<Boolean> isOffering() {
        return shelf.held().map(held -> held.keys().values().stream().anyMatch(k -> !k.isEmpty()));
    }

    /// Compares these runs.
    public void show(List<MediaRun> next) {
        if (!next.equals(runs)) {
            runs = List.copyOf(next);
            views.values().forEach(SightView::leave);
            views.clear();
            tiles.getChildren().setAll(runs.stream().map(this::tile).toList());
            look();
        }
        shelf.ask(runs.stream().map(MediaRun::key).toList());
    }

    /// Runs may have logged more.
    public void stale() {
        shelf.stale();
    }

    @Override
    public void close() {
        views.values().forEach(SightView::leave);
        shelf.close();
    }

    private Region tile(MediaRun run) {
        var sight = new SightView(sights, WIDTH, HEIGHT);
        views.put(run.key(), sight);
        var name = new Label(run.name(), new Circle(4, run.colour()));
        name.setMaxWidth(WIDTH);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var tile = new VBox(sight, name);
        tile.setId("media-of-" + run.key());
        tile.getStyleClass().add(Style.MEDIA_CARD);
        return tile;
    }

    /// Keys that any of the runs has; the one that was chosen stays chosen.
    private void offer() {
        var all = new ArrayList<Media>();
        runs.forEach(run -> shelf.held().get().of(run.key()).forEach(k -> all.addAll(k.steps())));
        offered = MediaKey.of(all);
        var before = names.getValue();
        var words = offered.stream().map(MediaKey::key).distinct().toList();
        if (!words.equals(names.getItems())) {
            names.getItems().setAll(words);
            names.setValue(words.contains(before) || words.isEmpty() ? before : words.getFirst());
        }
        choose();
    }

    private void choose() {
        var key = chosen();
        if (key != null) {
            var all = new TreeSet<Long>();
            key.steps().forEach(media -> all.add(media.step()));
            var list = List.copyOf(all);
            int same = list.indexOf(steps.step());
            steps.show(list, same < 0 ? list.size() - 1 : same);
        }
        look();
    }

    private @Nullable MediaKey chosen() {
        return offered.stream()
                .filter(key -> Objects.equals(key.key(), names.getValue()))
                .findFirst()
                .orElse(null);
    }

    private void look() {
        var key = chosen();
        if (key == null) {
            return;
        }
        for (var run : runs) {
            var own = shelf.held().get().of(run.key()).stream().filter(key::isLike).findFirst();
            var view = views.get(run.key());
            if (view != null) {
                own.flatMap(it -> it.at(steps.step()))
                        .ifPresentOrElse(
                                media -> view.show(run.key(), media),
                                () -> view.say(Texts.of("media.at-other")));
            }
        }
    }
}
