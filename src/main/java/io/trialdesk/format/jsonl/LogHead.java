package io.trialdesk.format.jsonl;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.Dialect;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.config.YamlReader;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.format.SmallText;
import io.trialdesk.model.Damage;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;

/// What the first line of a log and the configuration beside it say of the run.
///
/// @param first the bytes of the first line, empty while it is not complete
/// @param start the values of the first line when it tells of a start, otherwise no table
/// @param configs the files of configuration beside the log, by name
record LogHead(
        Part part, Path file, String first, Value start, Map<String, Map<String, Value>> configs) {
    private static final String NOTE = "mlflow.note.content";

    static LogHead read(Part part, Path file, FileChannel channel, Sink sink) throws IOException {
        var lines = new Lines(channel, 0);
        boolean complete = lines.next() && lines.isWhole();
        var bytes =
                Arrays.copyOfRange(lines.bytes(), lines.start(), lines.start() + lines.length());
        var first = complete ? new String(bytes, StandardCharsets.UTF_8) : "";
        Map<String, Map<String, Value>> configs = new LinkedHashMap<>();
        for (var config : part.files()) {
            if (!part.path().resolve(config).equals(file)) {
                configs.put(config, config(part, part.path().resolve(config), sink));
            }
        }
        return new LogHead(part, file, first, start(first), configs);
    }

    private static Value start(String first) {
        try {
            var value = first.isEmpty() ? Value.Nothing.NULL : JsonReader.read(first);
            return Trees.at(value, "event").text().equals("start") ? value : Value.Nothing.NULL;
        } catch (ConfigException noJson) {
            // The reading of the lines tells of it.
            return Value.Nothing.NULL;
        }
    }

    private static Map<String, Value> config(Part part, Path file, Sink sink) {
        try {
            var text = SmallText.read(file);
            var tree =
                    file.toString().endsWith(".json")
                            ? JsonReader.read(text)
                            : YamlReader.read(text, Dialect.PYYAML);
            return Trees.flatten(tree);
        } catch (IOException problem) {
            sink.damaged(
                    new Damage(
                            part.relative(file), "", "it cannot be read: " + problem.getMessage()));
            return Map.of();
        }
    }

    boolean isThere() {
        return !first.isEmpty();
    }

    long checksum() {
        var crc = new CRC32C();
        crc.update(first.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    Facts facts(String status, double firstTime, double endTime) {
        var id = textAt("run");
        var name = textAt("name");
        var startTime = Trees.at(start, "time").number().orElse(firstTime);
        var draft = Facts.draft(id.isEmpty() ? derivedId() : id, part.relativePath());
        configs.forEach((config, values) -> draft.from(config).params(values));
        draft.from(part.files().isEmpty() ? "" : lastName(file))
                .points()
                .name(name.isEmpty() ? lastName(part.path()) : name)
                .experiment(textAt("experiment"))
                .status(status(status))
                .start(instant(startTime))
                .end(instant(endTime))
                .params(Trees.flatten(Trees.at(start, "config")))
                .tags(tags());
        return id.isEmpty() ? draft.derivedId().facts() : draft.facts();
    }

    private String derivedId() {
        return new Origin(JsonLines.NAME)
                .and(lastName(file))
                .and(first)
                .and(part.files().isEmpty() ? "" : lastName(part.path()))
                .id();
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        Trees.flatten(start)
                .forEach(
                        (key, value) -> {
                            boolean used =
                                    key.equals("event")
                                            || key.equals("run")
                                            || key.equals("name")
                                            || key.equals("experiment")
                                            || key.equals("time")
                                            || key.startsWith("config");
                            if (!used && !(value instanceof Value.Nothing)) {
                                tags.put(key.equals("note") ? NOTE : key, value.text());
                            }
                        });
        return tags;
    }

    private String textAt(String key) {
        return Trees.at(start, key) instanceof Value.Text text ? text.text() : "";
    }

    private static @Nullable RunStatus status(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "" -> null;
            case "FINISHED", "SUCCESS", "OK", "DONE", "COMPLETED" -> RunStatus.FINISHED;
            case "FAILED", "ERROR", "CRASHED" -> RunStatus.FAILED;
            case "KILLED", "INTERRUPTED", "CANCELLED" -> RunStatus.KILLED;
            default -> RunStatus.UNKNOWN;
        };
    }

    private static @Nullable Instant instant(double seconds) {
        return seconds > 0 && seconds < 1e11
                ? Instant.ofEpochSecond(0, Math.round(seconds * 1e6) * 1000)
                : null;
    }

    private static String lastName(Path path) {
        var name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
