package io.trialdesk.format;

import io.trialdesk.format.jsonl.JsonLines;
import io.trialdesk.format.tensorboard.TensorBoard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class FormatPropertiesTest {
    private static final Path EVENTS =
            Path.of("sample-projects/hydra-sweep/outputs/2026-11-24/05-51-30");

    @TempDir Path folder;

    @Test
    void holdForEventFiles() throws IOException {
        var file = "events.out.tfevents.1795499490.ana-laptop";
        FormatProperties.of(new TensorBoard(), EVENTS, file).checksummed().samples(120).hold();
    }

    @Test
    void holdForJsonLines() throws IOException {
        var start = "{\"event\": \"start\", \"run\": \"abc\", \"time\": 1732431234.5}\n";
        var rows =
                IntStream.range(0, 30)
                        .mapToObj(
                                "{\"step\": %1$d, \"time\": 17324312%1$02d.5, \"loss\": 0.%1$d}\n"
                                        ::formatted)
                        .collect(Collectors.joining());
        Files.writeString(folder.resolve("metrics.jsonl"), start + rows);
        // Without its first line the file is another run.
        FormatProperties.of(new JsonLines(), folder, "metrics.jsonl")
                .damagedFrom(start.length())
                .hold();
    }
}
