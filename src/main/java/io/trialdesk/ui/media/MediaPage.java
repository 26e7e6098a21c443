package io.trialdesk.ui.media;

import io.trialdesk.ui.fx.Opener;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Blank;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// Everything to look at of one run: its keys as cards, and one of them large. FX thread only.
public final class MediaPage implements AutoCloseable {
    private static final long MOST = 48L << 20;

    private final BorderPane root = new BorderPane();
    private final Sights sights;
    private final MediaShelf shelf;
    private final MediaGrid grid;
    private final MediaStage stage;
    private final Region nothing =
            new Blank(Feather.IMAGE, Texts.of("media.nothing"), Texts.of("media.nothing.more"))
                    .root();
    private long run = -1;

    public MediaPage(MediaDoor door, Threads threads, Opener opener) {
        sights = new Sights(door, threads, MOST);
        shelf = new MediaShelf(door, threads);
        grid = new MediaGrid(sights, this::open);
        stage = new MediaStage(sights, threads, opener, this::shut);
        root.setId("media-page");
        root.setMinSize(0, 0);
        shelf.held().subscribe(this::show);
    }

    public Region root() {
        return root;
    }

    /// Shows what a run logged; called again when that may be more.
    public void show(long ofRun) {
        if (ofRun != run) {
            leave();
            run = ofRun;
            shelf.ask(List.of(ofRun));
        } else {
            shelf.stale();
        }
    }

    /// Lets go of everything: what is being read is not wanted any more.
    public void leave() {
        run = -1;
        stage.leave();
        grid.show(-1, List.of());
        sights.clear();
        root.setCenter(null);
        shelf.ask(List.of());
    }

    private void show(MediaShelf.Held held) {
        if (!held.runs().equals(List.of(run))) {
            return;
        }
        var keys = held.of(run);
        grid.show(run, keys);
        var open = stage.key().flatMap(key -> keys.stream().filter(key::isLike).findFirst());
        if (open.isPresent()) {
            stage.show(run, open.get(), Optional.empty());
        } else {
            root.setCenter(keys.isEmpty() ? nothing : grid.root());
        }
    }

    private void open(MediaKey key, int index) {
        stage.show(run, key, Optional.of(index));
        root.setCenter(stage.root());
    }

    private void shut() {
        stage.leave();
        root.setCenter(grid.root());
        grid.root().requestFocus();
    }

    @Override
    public void close() {
        stage.leave();
        shelf.close();
    }
}
