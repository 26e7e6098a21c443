package io.trialdesk.format.swanlab;

import io.trialdesk.format.Draft;
import io.trialdesk.model.Media;
import io.trialdesk.model.RunStatus;
import io.trialdesk.series.PointBuffer;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the records of a log tell of a run, whichever generation they are of. For one thread.
final class Story {
    /// SwanLab's own measurements of the machine begin with this.
    private static final String SYSTEM = "__swanlab__.";

    final Map<String, PointBuffer> series = new LinkedHashMap<>();
    final List<Media> media = new ArrayList<>();
    final Map<String, String> tags = new LinkedHashMap<>();
    final String mediaFolder;
    String id = "";
    String name = "";
    String project = "";
    @Nullable Instant start;
    @Nullable Instant end;
    @Nullable RunStatus status;

    /// Whether anything but points and pictures was told.
    boolean saysMore;

    int records;

    /// @param mediaFolder relative to the source, ending in `/`
    Story(String mediaFolder) {
        this.mediaFolder = mediaFolder;
    }

    void point(String key, long step, double time, double value) {
        var shown = key.startsWith(SYSTEM) ? "system/" + key.substring(SYSTEM.length()) : key;
        series.computeIfAbsent(shown, _ -> new PointBuffer()).add(step, time, value);
    }

    /// Something in a file below the folder of media; a path that leaves it is none of SwanLab's.
    void picture(String key, Media.Kind kind, long step, double time, String path, String caption) {
        if (!path.isEmpty() && !path.startsWith("/") && !path.contains("..")) {
            media.add(
                    new Media(
                            key,
                            kind,
                            step,
                            time,
                            mediaFolder + path,
                            0,
                            Media.WHOLE_FILE,
                            caption));
        }
    }

    void tag(String key, String text) {
        if (!text.isEmpty()) {
            tags.put(key, text);
        }
    }

    void tell(Draft draft) {
        draft.name(name)
                .experiment(project)
                .start(start)
                .status(status)
                .end(end)
                .tags(tags)
                .points();
    }

    static double seconds(@Nullable Instant time) {
        return time == null ? Double.NaN : time.getEpochSecond() + time.getNano() / 1e9;
    }
}
