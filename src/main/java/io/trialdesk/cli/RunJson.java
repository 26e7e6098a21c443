package io.trialdesk.cli;

import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.store.StoredRun;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The JSON shapes of the command line. Fields may be added, never renamed. Numbers that JSON
/// cannot write are the texts `NaN`, `Infinity` and `-Infinity`; times are ISO-8601 in UTC with
/// milliseconds.
final class RunJson {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private RunJson() {}

    /// One run without its points; `source` is the location of the source it was found in.
    static ObjectNode of(StoredRun stored, String source) {
        var run = stored.run();
        var node = NODES.objectNode();
        node.put("id", run.id());
        node.put("name", run.name());
        node.put("source", source);
        node.put("path", run.path());
        node.put("format", run.format());
        node.put("experiment", run.experiment());
        node.put("status", run.status().name());
        node.put("start_time", time(run.start()));
        node.put("end_time", time(run.end()));
        if (run.status() == RunStatus.RUNNING) {
            node.put("last_sign", time(stored.lastSign().orElse(null)));
        }
        node.put("parent_id", run.parentId());
        if (run.deleted()) {
            node.put("deleted", true);
        }
        var params = node.putObject("params");
        run.params().forEach((key, value) -> params.set(key, value(value)));
        var metrics = node.putObject("metrics");
        run.metrics().forEach((key, summary) -> metrics.set(key, number(summary.lastValue())));
        var tags = node.putObject("tags");
        run.tags().forEach(tags::put);
        return node;
    }

    static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : TIME.format(time);
    }

    static JsonNode number(double value) {
        return Double.isFinite(value)
                ? NODES.numberNode(value)
                : NODES.stringNode(Double.toString(value));
    }

    static JsonNode value(Value value) {
        return switch (value) {
            case Value.Text text -> NODES.stringNode(text.text());
            case Value.Whole whole -> NODES.numberNode(whole.value());
            case Value.Real real -> number(real.value());
            case Value.Flag flag -> NODES.booleanNode(flag.value());
            case Value.Nothing _ -> NODES.nullNode();
            case Value.Items list -> {
                var array = NODES.arrayNode();
                list.items().forEach(item -> array.add(value(item)));
                yield array;
            }
            case Value.Table table -> {
                var object = NODES.objectNode();
                table.entries().forEach(entry -> object.set(entry.key(), value(entry.value())));
                yield object;
            }
        };
    }
}
