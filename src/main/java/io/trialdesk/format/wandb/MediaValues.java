package io.trialdesk.format.wandb;

import io.trialdesk.config.Trees;
import io.trialdesk.model.Media;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The objects with a `_type` that stand in the history for what was logged to be looked at. Their
/// files lie below `files/` of the run's folder.
final class MediaValues {
    static final String TYPE = "_type";

    private final String files;

    /// @param files the folder `files` relative to the source
    MediaValues(String files) {
        this.files = files;
    }

    /// What one object stands for; nothing for kinds that have no file of their own.
    ///
    /// @param inLog where the object itself stands, when that is one piece of a file
    List<Media> of(String key, Value object, long step, double time, @Nullable InLog inLog) {
        var type = Trees.at(object, TYPE).text();
        var kind = kind(type);
        if (kind == null) {
            return List.of();
        }
        if (kind == Media.Kind.HISTOGRAM) {
            return inLog == null
                    ? List.of()
                    : List.of(
                            new Media(
                                    key,
                                    kind,
                                    step,
                                    time,
                                    inLog.file(),
                                    inLog.offset(),
                                    inLog.length(),
                                    ""));
        }
        var captions = Trees.at(object, "captions");
        List<Media> found = new ArrayList<>();
        if (Trees.at(object, "filenames") instanceof Value.Items names) {
            for (int i = 0; i < names.items().size(); i++) {
                var caption =
                        captions instanceof Value.Items all && i < all.items().size()
                                ? all.items().get(i).text()
                                : "";
                add(found, key, kind, step, time, names.items().get(i).text(), caption);
            }
        } else if (Trees.at(object, "path") instanceof Value.Text path) {
            var caption = Trees.at(object, "caption");
            add(found, key, kind, step, time, path.text(), text(caption));
        }
        return found;
    }

    /// Where an object stands in the log.
    record InLog(String file, long offset, long length) {}

    private static String text(Value caption) {
        return caption instanceof Value.Text text ? text.text() : "";
    }

    /// A path that leaves the folder is none of W&B's.
    private void add(
            List<Media> found,
            String key,
            Media.Kind kind,
            long step,
            double time,
            String path,
            String caption) {
        var plain = path.replace('\\', '/');
        boolean inside = !plain.startsWith("/") && !("/" + plain + "/").contains("/../");
        if (inside && !plain.isEmpty()) {
            found.add(
                    new Media(
                            key,
                            kind,
                            step,
                            time,
                            files + plain,
                            0,
                            Media.WHOLE_FILE,
                            caption.equals("null") ? "" : caption));
        }
    }

    private static Media.@Nullable Kind kind(String type) {
        return switch (type) {
            case "image-file", "images", "images/separated" -> Media.Kind.IMAGE;
            case "table-file", "table", "joined-table", "partitioned-table" -> Media.Kind.TABLE;
            case "html-file", "html" -> Media.Kind.HTML;
            case "audio-file", "audio" -> Media.Kind.AUDIO;
            case "video-file", "videos" -> Media.Kind.VIDEO;
            case "histogram" -> Media.Kind.HISTOGRAM;
            case "plotly-file", "plotly", "bokeh-file" -> Media.Kind.PLOT;
            default -> null;
        };
    }
}
