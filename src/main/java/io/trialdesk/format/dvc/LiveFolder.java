package io.trialdesk.format.dvc;

import io.trialdesk.format.Folder;
import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The layout of a folder that DVCLive writes.
final class LiveFolder {
    static final String PLOTS = "plots";
    static final String METRICS = "metrics.json";
    static final String TABLES = "plots/metrics";
    private static final String PICTURES = "plots/images";
    private static final List<String> DRAWINGS = List.of("plots/sklearn", "plots/custom");
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "webp", "bmp");

    private LiveFolder() {}

    static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(METRICS))
                && Files.isDirectory(folder.resolve(TABLES));
    }

    static boolean is(Folder folder) {
        return folder.hasFile(METRICS) && folder.hasFolder(PLOTS) && is(folder.path());
    }

    /// Tells pictures and drawings below a folder of the part.
    static void media(Part part, String folder, String run, Sink sink) throws IOException {
        var tree = new DiskTree(part.path());
        for (var file : tree.below(folder + PICTURES)) {
            var ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (IMAGES.contains(ending)) {
                tell(part, file, folder + PICTURES, Media.Kind.IMAGE, run, sink);
            }
        }
        for (var drawings : DRAWINGS) {
            for (var file : tree.below(folder + drawings)) {
                tell(part, file, folder + drawings, Media.Kind.PLOT, run, sink);
            }
        }
    }

    private static void tell(
            Part part, String file, String above, Media.Kind kind, String run, Sink sink) {
        var key = file.substring(above.length() + 1);
        var place = part.relative(part.path().resolve(file));
        sink.media(run, Media.file(key, kind, 0, Double.NaN, place));
    }
}
