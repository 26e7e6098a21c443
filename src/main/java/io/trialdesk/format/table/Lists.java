package io.trialdesk.format.table;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.model.Value;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A JSON object of lists, one number for each step; nested objects put their key before the names
/// inside. The file is written at once, so it is always read whole.
///
/// @param base the first step
/// @param separator between the names of an object and what is inside it
public record Lists(long base, String separator) implements Rows {
    private static final int LARGEST = 16 << 20;

    @Override
    public Mark read(Reading reading, Mark from) throws IOException {
        var text = text(reading.channel());
        try {
            add("", JsonReader.read(text), reading.into());
        } catch (ConfigException problem) {
            // One that breaks off is still being written.
            if (text.strip().endsWith("}")) {
                reading.complaints().ofFile("it cannot be read: " + problem.getMessage());
            }
            return Mark.START;
        }
        return new Mark(text.length(), 0, 0, 0, -1, 0, "");
    }

    private void add(String name, Value value, Sheet into) {
        if (value instanceof Value.Table table) {
            var prefix = name.isEmpty() ? "" : name + separator;
            table.entries().forEach(entry -> add(prefix + entry.key(), entry.value(), into));
        } else if (value instanceof Value.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                long step = base + i;
                items.items()
                        .get(i)
                        .number()
                        .ifPresent(number -> into.add(name, step, Double.NaN, number));
            }
        }
    }

    private static String text(FileChannel channel) throws IOException {
        if (channel.size() > LARGEST) {
            throw new IOException(
                    "a history of %d MB is larger than the %d MB that are read"
                            .formatted(channel.size() >> 20, LARGEST >> 20));
        }
        var bytes = Channels.newInputStream(channel.position(0)).readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean continues(FileChannel channel, Mark from) {
        return false;
    }

    @Override
    public Optional<String> anchor(FileChannel channel) throws IOException {
        var sheet = new Sheet();
        try {
            add("", JsonReader.read(text(channel)), sheet);
        } catch (ConfigException notYet) {
            return Optional.empty();
        }
        return sheet.first();
    }
}
