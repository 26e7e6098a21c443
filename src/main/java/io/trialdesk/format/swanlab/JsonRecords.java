package io.trialdesk.format.swanlab;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.model.Media;
import io.trialdesk.model.Numbers;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The records of versions before 0.8, in JSON. For one thread.
final class JsonRecords {
    private final Story story;

    JsonRecords(Story story) {
        this.story = story;
    }

    void add(String json) throws ConfigException {
        var record = JsonReader.read(json);
        var data = Trees.at(record, "data");
        switch (text(record, "model_type")) {
            case "Header" -> {
                story.saysMore = true;
                story.start = time(data, "create_time");
            }
            case "Project" -> {
                story.saysMore = true;
                story.project = text(data, "name");
                story.tag("workspace", text(data, "workspace"));
            }
            case "Experiment" -> experiment(data);
            case "Scalar" -> scalar(data);
            case "Media" -> media(data);
            case "Footer" -> footer(data);
            default -> {}
        }
    }

    private void experiment(Value data) {
        story.saysMore = true;
        story.id = text(data, "id");
        story.name = text(data, "name");
        story.tag("mlflow.note.content", text(data, "description"));
        if (Trees.at(data, "tags") instanceof Value.Items labels) {
            story.tag(
                    "tags",
                    labels.items().stream().map(Value::text).collect(Collectors.joining(", ")));
        }
    }

    private void footer(Value data) {
        story.saysMore = true;
        boolean success = Trees.at(data, "success") instanceof Value.Flag flag && flag.value();
        story.status = success ? RunStatus.FINISHED : RunStatus.FAILED;
        story.end = time(data, "create_time");
    }

    private void scalar(Value data) {
        var number = number(Trees.at(data, "metric", "data"));
        if (number.isPresent()) {
            double time = Story.seconds(time(data, "metric", "create_time"));
            story.point(text(data, "key"), step(data), time, number.getAsDouble());
        }
    }

    private static long step(Value data) {
        return (long) Trees.at(data, "step").number().orElse(0);
    }

    private static OptionalDouble number(Value value) {
        return switch (value) {
            case Value.Whole whole -> whole.number();
            case Value.Real real -> real.number();
            case Value.Text text -> odd(text.text());
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble odd(String word) {
        var number = Numbers.parse(word);
        return number.isPresent() && !Double.isFinite(number.getAsDouble())
                ? number
                : OptionalDouble.empty();
    }

    /// Files lie in a folder named by the number of their key.
    private void media(Value data) {
        if (!(Trees.at(data, "buffers_name") instanceof Value.Items files)) {
            return;
        }
        double time = Story.seconds(time(data, "metric", "create_time"));
        var more = Trees.at(data, "metric", "more");
        for (int i = 0; i < files.items().size(); i++) {
            var file = files.items().get(i).text();
            var caption =
                    more instanceof Value.Items all && i < all.items().size()
                            ? text(all.items().get(i), "caption")
                            : "";
            var kind = kind(file);
            if (kind != null) {
                var path = Trees.at(data, "kid").text() + "/" + file;
                story.picture(text(data, "key"), kind, step(data), time, path, caption);
            }
        }
    }

    private static Media.@Nullable Kind kind(String file) {
        return switch (file.substring(0, Math.max(0, file.indexOf('-')))) {
            case "image" -> Media.Kind.IMAGE;
            case "audio" -> Media.Kind.AUDIO;
            case "video" -> Media.Kind.VIDEO;
            case "text" -> Media.Kind.TEXT;
            case "echarts" -> Media.Kind.PLOT;
            default -> null;
        };
    }

    private static String text(Value value, String key) {
        return Trees.at(value, key) instanceof Value.Text text ? text.text() : "";
    }

    private static @Nullable Instant time(Value value, String... path) {
        try {
            return OffsetDateTime.parse(Trees.at(value, path).text()).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
