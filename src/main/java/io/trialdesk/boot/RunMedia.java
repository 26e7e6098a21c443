package io.trialdesk.boot;

import io.trialdesk.format.media.MediaFiles;
import io.trialdesk.format.media.MediaKinds;
import io.trialdesk.format.media.Preview;
import io.trialdesk.format.media.Previews;
import io.trialdesk.model.Media;
import io.trialdesk.model.Source;
import io.trialdesk.query.Attributes;
import io.trialdesk.query.Catalogue;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.ui.media.MediaDoor;
import io.trialdesk.ui.media.Sight;
import io.trialdesk.work.Cancel;

import javafx.scene.image.Image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Pictures and texts of runs, read from where they lie. Any thread but the FX thread.
record RunMedia(Store store) implements MediaDoor {

    @Override
    public List<Media> of(long run) {
        var all = new ArrayList<>(store.details().media(run));
        var known = new HashSet<String>();
        all.forEach(media -> known.add(media.file()));
        store.runs()
                .byKey(run)
                .ifPresent(
                        stored ->
                                beside(stored).stream()
                                        .filter(media -> !known.contains(media.file()))
                                        .forEach(all::add));
        return all;
    }

    /// What lies in the run's folder and not in that of a run inside it.
    private List<Media> beside(StoredRun stored) {
        var path = stored.run().path();
        var root = root(stored.key());
        if (path.isEmpty() || root.isEmpty()) {
            return List.of();
        }
        var inside = inside(store.catalogue().now(), stored.source(), path + "/");
        return MediaFiles.beside(root.get(), path, Cancel.NEVER).stream()
                .filter(media -> inside.stream().noneMatch(media.file()::startsWith))
                .toList();
    }

    private static List<String> inside(Catalogue catalogue, int source, String folder) {
        var paths = catalogue.column(Attributes.PATH);
        var inside = new ArrayList<String>();
        for (int row = 0; row < catalogue.rows(); row++) {
            if (catalogue.source(row) == source && paths.text(row).startsWith(folder)) {
                inside.add(paths.text(row) + "/");
            }
        }
        return inside;
    }

    @Override
    public Sight look(long run, Media media, int width, int height) throws IOException {
        var root = root(run);
        if (root.isEmpty()) {
            return new Sight.NotShown("it is kept on the server");
        }
        return switch (Previews.read(root.get(), media)) {
            case Preview.Picture it -> decoded(it, width, height);
            case Preview.Words it -> new Sight.Words(it.text(), it.isCut());
            case Preview.Grid it -> new Sight.Grid(it.head(), it.rows(), it.isCut());
            case Preview.NotShown it -> new Sight.NotShown(it.why());
        };
    }

    /// Decoded here, on a worker, and not larger than it is shown.
    private static Sight decoded(Preview.Picture picture, int width, int height) {
        double shrink =
                Math.min(
                        1,
                        Math.min(
                                (double) width / picture.width(),
                                (double) height / picture.height()));
        var image =
                new Image(
                        new ByteArrayInputStream(picture.encoded()),
                        Math.max(1, Math.rint(picture.width() * shrink)),
                        Math.max(1, Math.rint(picture.height() * shrink)),
                        false,
                        true);
        return image.isError()
                ? new Sight.NotShown("the picture is damaged, or of a kind that is not shown here")
                : new Sight.Picture(image, picture.width(), picture.height());
    }

    @Override
    public Optional<Path> file(long run, Media media) {
        return root(run)
                .flatMap(root -> inside(root, media.file()))
                .filter(path -> MediaKinds.ofFile(String.valueOf(path.getFileName())).isPresent());
    }

    private static Optional<Path> inside(Path root, String file) {
        return Optional.of(root.resolve(file).normalize()).filter(path -> path.startsWith(root));
    }

    /// What the files of a run are relative to; empty for a server.
    private Optional<Path> root(long run) {
        return store.runs()
                .byKey(run)
                .flatMap(stored -> store.sources().byId(stored.source()))
                .filter(source -> source.kind() != Source.Kind.SERVER)
                .map(
                        source -> {
                            var path = Path.of(source.location()).normalize();
                            var parent = path.getParent();
                            boolean isFile = source.kind() == Source.Kind.FILE && parent != null;
                            return isFile ? parent : path;
                        });
    }
}
