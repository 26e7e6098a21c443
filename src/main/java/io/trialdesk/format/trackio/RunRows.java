package io.trialdesk.format.trackio;

import io.trialdesk.config.Trees;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Media;
import io.trialdesk.model.Value;
import io.trialdesk.series.PointBuffer;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The rows of one run as points by metric. For one thread.
final class RunRows {
    private static final Map<String, Media.Kind> KINDS =
            Map.of(
                    "trackio.image", Media.Kind.IMAGE,
                    "trackio.video", Media.Kind.VIDEO,
                    "trackio.audio", Media.Kind.AUDIO);

    private final String id;
    private final String name;
    private final @Nullable Instant start;
    private final String mediaFolder;
    private final Map<String, PointBuffer> series = new LinkedHashMap<>();
    private final List<Media> media = new ArrayList<>();

    RunRows(String id, String name, @Nullable Instant start, Part part) {
        this.mediaFolder = part.relative(part.path().resolveSibling("media")) + "/";
        this.id = id;
        this.name = name;
        this.start = start;
    }

    /// The database is named by the project, without what file names cannot hold.
    Draft facts(Part part) {
        var file = String.valueOf(part.path().getFileName());
        return Facts.draft(id, part.relativePath())
                .name(name)
                .experiment(file.replaceFirst("\\.db$", ""))
                .start(start)
                .points();
    }

    /// The system's metrics have no step, so their row stands for it.
    void addSystem(long row, @Nullable Instant time, Value.Table values) {
        add("system/", row, time, values);
    }

    void add(String prefix, long step, @Nullable Instant time, Value.Table values) {
        double seconds = time == null ? Double.NaN : time.getEpochSecond() + time.getNano() / 1e9;
        for (var entry : values.entries()) {
            add(prefix + entry.key(), step, seconds, entry.value());
        }
    }

    private void add(String key, long step, double seconds, Value value) {
        if (value instanceof Value.Table table) {
            if (Trees.at(table, "_type") instanceof Value.Text type) {
                addMedia(key, step, seconds, type.text(), table);
            } else {
                table.entries().forEach(e -> add(key + "." + e.key(), step, seconds, e.value()));
            }
            return;
        }
        number(value)
                .ifPresent(
                        found ->
                                series.computeIfAbsent(key, _ -> new PointBuffer())
                                        .add(step, seconds, found));
    }

    /// Files lie below `media/` beside the database; tables stand in the database itself.
    private void addMedia(String key, long step, double seconds, String type, Value object) {
        var kind = KINDS.get(type);
        var path = Trees.at(object, "file_path");
        boolean inside =
                path instanceof Value.Text text
                        && !text.text().startsWith("/")
                        && !text.text().contains("..");
        if (kind != null && inside) {
            var caption = Trees.at(object, "caption") instanceof Value.Text text ? text.text() : "";
            media.add(
                    new Media(
                            key,
                            kind,
                            step,
                            seconds,
                            mediaFolder + path.text(),
                            0,
                            Media.WHOLE_FILE,
                            caption));
        }
    }

    /// Not-a-number and infinities are words.
    private static OptionalDouble number(Value value) {
        return switch (value) {
            case Value.Flag flag -> OptionalDouble.of(flag.value() ? 1 : 0);
            case Value.Whole whole -> whole.number();
            case Value.Real real -> real.number();
            case Value.Text text -> odd(text.text());
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble odd(String word) {
        return switch (word) {
            case "NaN" -> OptionalDouble.of(Double.NaN);
            case "Infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-Infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> OptionalDouble.empty();
        };
    }

    void tell(String run, Sink sink) {
        series.forEach((key, points) -> sink.points(run, key, points.toPoints()));
        media.forEach(found -> sink.media(run, found));
    }
}
