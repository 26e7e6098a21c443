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

/// Runs made up from a seed that look like those of a working group: three experiments, names as
/// tools give them, sweeps with a few seeds, some failed, some running.
public final class MadeUpRuns {
    /// The moment at which they are looked at.
    public static final Instant NOW = Instant.parse("2026-11-24T09:41:00Z");

    private static final String[] FIRST = {
        "gentle", "fabled", "dusky", "icy", "eager", "hazel", "brisk", "jolly", "warm", "deep",
        "amber", "silent", "stellar", "vivid"
    };
    private static final String[] SECOND = {
        "ibex", "lynx", "otter", "newt", "koala", "marten", "wren", "heron", "fox", "finch", "crane"
    };
    private static final String[] OPTIMISERS = {"adamw", "sgd", "lion"};
    private static final double[] RATES = {1e-4, 3e-4, 1e-3, 3e-3, 1e-2};
    private static final String[] EXPERIMENTS = {"credit-scoring", "digits", "ranking"};

    private final Random random = new Random(7);

    /// Heads and, for the first `curves` runs, points of two metrics.
    public void fill(Store store, int runs, int curves) {
        var folder = store.sources().add(Source.Kind.FOLDER, "/home/ann/projects/churn");
        var server = store.sources().add(Source.Kind.SERVER, "https://mlflow.team.example");
        List<Run> local = new ArrayList<>();
        List<Run> remote = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            (i % 4 == 3 ? remote : local).add(run(i, i % 4 == 3));
        }
        for (int from = 0; from < local.size(); from += 5000) {
            var part = local.subList(from, Math.min(local.size(), from + 5000));
            store.runs().commit(IngestBatch.heads(folder.id(), part));
        }
        store.runs().commit(IngestBatch.heads(server.id(), remote));
        store.runs().commit(IngestBatch.points(folder.id(), points(local, curves)));
        store.sources().checked(folder.id());
        store.sources().checked(server.id());
    }

    private List<Append> points(List<Run> runs, int curves) {
        List<Append> appends = new ArrayList<>();
        for (var run : runs.subList(0, Math.min(curves, runs.size()))) {
            run.metrics()
                    .forEach(
                            (key, metric) -> {
                                var points = new PointBuffer();
                                double last = metric.lastValue();
                                for (int step = 0; step < 200; step++) {
                                    double far = Math.exp(-step / 40.0);
                                    points.add(
                                            step,
                                            step,
                                            step == 199
                                                    ? last
                                                    : last
                                                            + far
                                                                    * (key.contains("loss")
                                                                            ? 1
                                                                            : -0.5)
                                                            + random.nextGaussian() * 0.01);
                                }
                                appends.add(Append.more(run.id(), key, points.toPoints()));
                            });
        }
        return appends;
    }

    private Run run(int i, boolean remote) {
        var status =
                i < 2
                        ? RunStatus.RUNNING
                        : i % 17 == 4
                                ? RunStatus.FAILED
                                : i % 41 == 9 ? RunStatus.KILLED : RunStatus.FINISHED;
        var start = NOW.minus(Duration.ofMinutes(34 + i * 47L + random.nextInt(30)));
        var end = status == RunStatus.RUNNING ? null : start.plusSeconds(90 + random.nextInt(9000));
        return new Run(
                "%032x".formatted(i * 2654435761L + 12345),
                name(i),
                (remote ? "runs/" : "credit/runs/") + i,
                remote ? "mlflow" : i % 3 == 0 ? "tensorboard" : "hydra",
                EXPERIMENTS[i % 3],
                status,
                start,
                end,
                null,
                params(i),
                tags(i),
                metrics(status),
                false);
    }

    private String name(int i) {
        return FIRST[random.nextInt(FIRST.length)]
                + "-"
                + SECOND[random.nextInt(SECOND.length)]
                + "-"
                + (1903 - i % 1903);
    }

    private Map<String, Value> params(int i) {
        Map<String, Value> params = new TreeMap<>();
        double rate = RATES[random.nextInt(RATES.length)];
        params.put("lr", new Value.Real(rate, String.valueOf(rate)));
        params.put("batch_size", Value.Whole.of(32L << random.nextInt(4)));
        params.put("optimizer", new Value.Text(OPTIMISERS[random.nextInt(3)]));
        params.put("model.depth", Value.Whole.of(4 + random.nextInt(5)));
        params.put("model.width", Value.Whole.of(384));
        double dropout = random.nextInt(4) / 10.0;
        params.put("dropout", new Value.Real(dropout, Double.toString(dropout)));
        params.put("seed", Value.Whole.of(i % 3));
        return params;
    }

    private Map<String, String> tags(int i) {
        Map<String, String> tags = new TreeMap<>();
        tags.put("mlflow.user", "ann");
        if (i % 5 == 0) {
            tags.put("stage", i % 10 == 0 ? "baseline" : "ablation");
        }
        return tags;
    }

    private Map<String, MetricSummary> metrics(RunStatus status) {
        Map<String, MetricSummary> metrics = new TreeMap<>();
        if (status == RunStatus.FAILED && random.nextBoolean()) {
            return metrics;
        }
        double quality = 0.75 + random.nextDouble() * 0.2;
        metrics.put("val/acc", summary(quality));
        metrics.put("val/loss", summary(1.1 - quality + random.nextDouble() * 0.1));
        metrics.put("train/loss", summary(0.9 - quality * 0.8));
        metrics.put("val/f1", summary(quality - 0.03 + random.nextDouble() * 0.02));
        return metrics;
    }

    private MetricSummary summary(double last) {
        double time = NOW.getEpochSecond();
        return new MetricSummary(200, 199, time, last, last * 0.98, last * 1.3);
    }
}
