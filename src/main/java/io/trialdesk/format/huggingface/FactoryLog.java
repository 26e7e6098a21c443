package io.trialdesk.format.huggingface;

import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.format.jsonl.Row;
import io.trialdesk.format.jsonl.RowLog;
import io.trialdesk.series.PointBuffer;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/// LLaMA-Factory's `trainer_log.jsonl`, which has a line as soon as something is logged, while the
/// trainer's own history waits for a checkpoint. For one thread.
final class FactoryLog {
    /// How far the work has come, which says nothing of the model.
    private static final Set<String> PROGRESS =
            Set.of("current_steps", "total_steps", "percentage");

    /// Only here, so that all of them count.
    private static final Set<String> OWN = Set.of("throughput", "total_tokens");

    private final Part part;
    private final RowLog log;

    FactoryLog(Part part, Sink sink, Cancel cancel) {
        this.part = part;
        this.log = new RowLog(part, part.path().resolve(HuggingFace.LOG), ".", sink, cancel);
    }

    /// Adds the points after a step, and all of the log's own metrics; tells the first line.
    String read(long after, Map<String, PointBuffer> series) throws IOException {
        log.read(RowLog.Mark.START, row -> add(row, after, series));
        return part.files().isEmpty() ? "" : new String(log.firstLine(), StandardCharsets.UTF_8);
    }

    private static void add(Row row, long after, Map<String, PointBuffer> series) {
        long step = row.numbers().getOrDefault("current_steps", -1.0).longValue();
        row.numbers()
                .forEach(
                        (key, value) -> {
                            boolean isNews = step > after || OWN.contains(key);
                            if (isNews && !PROGRESS.contains(key)) {
                                series.computeIfAbsent(named(key), _ -> new PointBuffer())
                                        .add(step, Double.NaN, value);
                            }
                        });
    }

    /// As the trainer calls it.
    private static String named(String key) {
        return key.equals("lr") ? "learning_rate" : key;
    }
}
