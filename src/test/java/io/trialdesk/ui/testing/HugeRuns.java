package io.trialdesk.ui.testing;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.model.Value;
import io.trialdesk.series.PointBuffer;
import io.trialdesk.store.Append;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.Store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// More than a window can show, made up from a seed: thousands of runs in many experiments, names
/// that are long, hold line breaks or run from right to left, sixty metrics some of which are not
/// numbers, eighty parameters, values as long as a page.
public final class HugeRuns {
    private static final int METRICS = 60;
    private static final int PARAMS = 80;
    private static final int CURVES = 12;
    private static final Instant NOW = MadeUpRuns.NOW;

    private static final String[] NAMES = {
        "vit-b16-augreg-in21k-finetune-imagenet-lr3e-4-bs4096-mixup0.8-cutmix1.0-ema-seed%d",
        "ناموس تجربه با نرخ یادگیری کم %d",
        "first line\nsecond line of run %d",
        "ניסוי מספר %d",
        "実験%d番：学習率を下げた場合",
        "r%d",
        "a/b\\c \"quoted\" <b>bold</b> %d"
    };

    private final Random random = new Random(11);

    /// Heads of `runs` runs, with points for the first few.
    public void fill(Store store, int runs) {
        var folder =
                store.sources()
                        .add(
                                Source.Kind.FOLDER,
                                "/home/ann/projects/vision-transformer-ablation-for-the-spring-review");
        List<Run> made = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            made.add(run(i));
        }
        for (int from = 0; from < runs; from += 2000) {
            var part = made.subList(from, Math.min(runs, from + 2000));
            store.runs().commit(IngestBatch.heads(folder.id(), part));
        }
        store.runs().commit(IngestBatch.points(folder.id(), points(made)));
        store.sources().checked(folder.id());
    }

    private List<Append> points(List<Run> runs) {
        List<Append> appends = new ArrayList<>();
        for (var run : runs.subList(0, Math.min(CURVES, runs.size()))) {
            run.metrics().keySet().forEach(key -> appends.add(curve(run.id(), key)));
        }
        return appends;
    }

    private Append curve(String run, String key) {
        var points = new PointBuffer();
        double level = random.nextDouble();
        for (int step = 0; step < 1500; step++) {
            double noise = random.nextGaussian() * 0.04;
            double value = level + Math.exp(-step / 220.0) + noise;
            points.add(step, step * 0.7, step % 90 == 40 ? Double.NaN : value);
        }
        return Append.more(run, key, points.toPoints());
    }

    private Run run(int i) {
        var start = NOW.minus(Duration.ofMinutes(11 + i * 13L));
        var status = RunStatus.values()[i % RunStatus.values().length];
        return new Run(
                "%032x".formatted(i * 2654435761L + 98765),
                NAMES[i % NAMES.length].formatted(i),
                "outputs/2026-11-24/09-41-00/multirun/with/a/rather/deep/folder/" + i,
                "tensorboard",
                "experiment-with-a-long-name-number-" + i % 70,
                status,
                start,
                status.isOver() ? start.plusSeconds(random.nextInt(400_000)) : null,
                null,
                params(i),
                tags(i),
                metrics(i),
                false);
    }

    private Map<String, Value> params(int i) {
        Map<String, Value> params = new TreeMap<>();
        for (int p = 0; p < PARAMS; p++) {
            params.put(
                    "model.encoder.layers.%02d.attention.dropout".formatted(p),
                    rate(random.nextInt(5) / 10.0));
        }
        params.put("optimizer.lr", rate(1e-5 * (1 + i % 9)));
        params.put("note", new Value.Text("every word of a long remark ".repeat(40)));
        params.put("data.path", new Value.Text("s3://bucket/" + "deep/".repeat(30) + i));
        params.put("توضیح", new Value.Text("مقدار"));
        return params;
    }

    private static Value rate(double value) {
        return new Value.Real(value, Double.toString(value));
    }

    private static Map<String, String> tags(int i) {
        Map<String, String> tags = new TreeMap<>();
        tags.put("mlflow.user", "ann");
        tags.put("stage", i % 3 == 0 ? "baseline with a long name" : "ablation");
        return tags;
    }

    private Map<String, MetricSummary> metrics(int i) {
        Map<String, MetricSummary> metrics = new TreeMap<>();
        for (int m = 0; m < METRICS; m++) {
            var key =
                    m < 4
                            ? List.of("val/loss", "val/acc", "train/loss", "lr").get(m)
                            : "eval_suite/benchmark_with_a_long_name_%02d/exact_match".formatted(m);
            double value =
                    switch ((i + m) % 23) {
                        case 3 -> Double.NaN;
                        case 7 -> Double.POSITIVE_INFINITY;
                        case 11 -> -1.234567e-9;
                        case 17 -> 123_456_789.5;
                        default -> random.nextDouble();
                    };
            metrics.put(key, new MetricSummary(1500, 1499, 0, value, value, value));
        }
        return metrics;
    }
}
