package io.trialdesk.format.sacred;

import io.trialdesk.format.json.Ending;
import io.trialdesk.format.json.JsonWalk;
import io.trialdesk.series.Points;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `metrics.json`: for each metric three lists of equal length, its steps, times and values. For
/// one thread.
final class MetricsFile {
    private final Map<String, Points> series = new LinkedHashMap<>();
    private Ending ending = new Ending(false, List.of());

    /// A run that has logged nothing has no such file.
    void read(Path file) throws IOException {
        if (Files.exists(file)) {
            ending = JsonWalk.file(file, List.of(JsonWalk.Resume.ENTRIES), this::metric);
        }
    }

    Map<String, Points> series() {
        return series;
    }

    boolean isCut() {
        return ending.isCut();
    }

    List<Ending.Trouble> troubles() {
        return ending.troubles();
    }

    /// A metric counts once its three lists have been read.
    private void metric(String name, JsonParser value) {
        if (value.currentToken() != JsonToken.START_OBJECT) {
            JsonWalk.skip(value);
            return;
        }
        var lists = new Lists();
        JsonWalk.object(value, lists::take);
        series.put(name, lists.points());
    }

    /// The lists of one metric as they come.
    private static final class Lists {
        private final Column steps = new Column();
        private final Column times = new Column();
        private final Column values = new Column();

        void take(String key, JsonParser value) {
            switch (key) {
                case "steps" -> steps.read(value);
                case "timestamps" -> times.read(value);
                case "values" -> values.read(value);
                default -> JsonWalk.skip(value);
            }
        }

        Points points() {
            int n = Math.min(steps.size(), values.size());
            var step = new long[n];
            var time = new double[n];
            for (int i = 0; i < n; i++) {
                step[i] = (long) steps.get(i);
                time[i] = times.get(i);
            }
            return new Points(step, time, values.first(n));
        }
    }
}
