package io.trialdesk.ui.compare;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.ui.compare.Meaning.Alike;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Runs made up for tests of comparing.
final class SomeRuns {
    static final Instant START = Instant.parse("2026-11-20T08:15:00Z");

    private SomeRuns() {}

    /// Same number or same text is the same; a number in a text differs only in type.
    static Alike alike(Value a, Value b) {
        var left = a.number();
        var right = b.number();
        boolean numbers = left.isPresent() && right.isPresent();
        boolean same =
                numbers
                        ? Double.compare(left.getAsDouble(), right.getAsDouble()) == 0
                        : a.text().equals(b.text());
        if (!same) {
            return Alike.DIFFERENT;
        }
        return a.getClass() == b.getClass() ? Alike.SAME : Alike.SAME_BUT_TYPE;
    }

    static ComparedRun run(long key, Map<String, Value> params, Map<String, Double> metrics) {
        return run(key, "run-" + key, RunStatus.FINISHED, params, metrics, Map.of());
    }

    static ComparedRun run(
            long key,
            String name,
            RunStatus status,
            Map<String, Value> params,
            Map<String, Double> metrics,
            Map<String, String> tags) {
        Map<String, MetricSummary> summaries = new HashMap<>();
        metrics.forEach((k, v) -> summaries.put(k, new MetricSummary(10, 9, 0, v, v, v)));
        var head =
                new Run(
                        "id-" + key,
                        name,
                        "mlruns/1/" + key,
                        "mlflow",
                        "credit-risk",
                        status,
                        START.plusSeconds(key * 3000),
                        status == RunStatus.RUNNING ? null : START.plusSeconds(key * 3000 + 754),
                        null,
                        params,
                        tags,
                        summaries,
                        false);
        return new ComparedRun(key, "projects", head, io.trialdesk.model.RunDetails.NONE);
    }

    /// Runs of a sweep with nested parameters, one long value and some missing keys.
    static List<ComparedRun> sweep(int count) {
        List<ComparedRun> runs = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            var random = new Random(i);
            var name = i % 3 == 0 ? "resnet50-cosine-lr3e-4-bs256-seed" + i : "warm-start-" + i;
            var status = RunStatus.values()[i == 2 ? 0 : i % 7 == 4 ? 3 : 2];
            runs.add(run(i, name, status, params(i), metrics(random), tags(i)));
        }
        return runs;
    }

    private static Map<String, Value> params(int i) {
        Map<String, Value> p = new TreeMap<>();
        p.put("optimizer.name", new Value.Text(i % 2 == 0 ? "adamw" : "sgd"));
        p.put("optimizer.lr", i == 1 ? new Value.Real(1e-3, "1e-3") : new Value.Text("0.001"));
        p.put("optimizer.betas", new Value.Text("(0.9, 0.999)"));
        p.put("optimizer.weight_decay", Value.Real.of(0.01 * i));
        p.put("model.encoder.depth", Value.Whole.of(i % 3 == 0 ? 12 : 6));
        p.put("model.encoder.width", Value.Whole.of(384));
        p.put("model.encoder.dropout", Value.Real.of(0.1));
        p.put("model.head", new Value.Text("linear"));
        p.put("data.train.path", new Value.Text("s3://datasets/credit/v" + i + "/train.parquet"));
        p.put(
                "data.augment",
                new Value.Text(
                        "[RandomCrop(32, padding=4), HorizontalFlip(p=0.5), ColorJitter(0."
                                + i % 4
                                + "), Normalize(mean=(0.49, 0.48, 0.44))]"));
        p.put("seed", Value.Whole.of(1000 + i));
        p.put("batch_size", Value.Whole.of(i % 2 == 0 ? 256 : 64));
        p.put("epochs", Value.Whole.of(30));
        p.put("amp", Value.Flag.of(i % 4 != 0));
        if (i % 2 == 0) {
            p.put("scheduler.warmup_steps", Value.Whole.of(500));
        }
        return p;
    }

    private static Map<String, Double> metrics(Random random) {
        Map<String, Double> m = new TreeMap<>();
        m.put("train/loss", 0.1 + random.nextDouble() * 0.2);
        m.put("val/loss", 0.2 + random.nextDouble() * 0.2);
        m.put("val/accuracy", 0.85 + random.nextDouble() * 0.1);
        m.put("val/f1_macro", 0.8 + random.nextDouble() * 0.1);
        m.put("epoch", 30.0);
        m.put("grad_norm", random.nextDouble() * 4);
        return m;
    }

    private static Map<String, String> tags(int i) {
        return Map.of(
                "team", "risk",
                "note", i == 1 ? "baseline" : "try " + i,
                "mlflow.user", "ana",
                "mlflow.source.name", "train.py",
                "mlflow.source.git.commit", Integer.toHexString(i * 0x9e3779b9) + "a7c2");
    }
}
