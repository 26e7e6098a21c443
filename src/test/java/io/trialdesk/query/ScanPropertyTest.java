package io.trialdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Numbers;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The column scan and the radix sort against the plainest way to do the same, on catalogues that
/// were built in several steps with runs replaced in between.
class ScanPropertyTest {
    private static final List<String> TEXTS =
            List.of("0.1", "1e-1", "2", "10", "x", "X", "run-2", "run-10", "nan", "", "-3");
    private static final double[] VALUES = {0, -0.0, 1, 2.5, -7, Double.NaN, 1e300, -1 / 0.0};

    private record Question(String text, Predicate<Run> passes) {}

    @Property(tries = 150)
    void theScanAcceptsWhatAPlainEvaluatorAccepts(@ForAll long seed) throws FilterException {
        var random = new Random(seed);
        var runs = new ArrayList<Run>();
        var catalogue = catalogue(random, runs);
        var question = question(random, 3);

        var rows = Filter.parse(question.text()).rows(catalogue, Instant.EPOCH);

        assertThat(rows)
                .as(question.text())
                .isEqualTo(
                        IntStream.range(0, runs.size())
                                .filter(row -> question.passes().test(runs.get(row)))
                                .toArray());
    }

    @Property(tries = 100)
    void theSortIsTheStableSortByTheSameOrder(@ForAll long seed) throws FilterException {
        var random = new Random(seed);
        var runs = new ArrayList<Run>();
        var catalogue = catalogue(random, runs);
        boolean byMetricDown = random.nextBoolean();
        boolean byTextDown = random.nextBoolean();
        var query =
                RunQuery.ALL.orderedBy(
                        List.of(
                                new Order(ColumnId.param("p1"), byTextDown),
                                new Order(ColumnId.metric("m"), byMetricDown)));

        var rows = query.rows(catalogue, Instant.EPOCH);

        Comparator<Run> plain = byText(byTextDown).thenComparing(byNumber(byMetricDown));
        var expected =
                IntStream.range(0, runs.size())
                        .boxed()
                        .sorted((a, b) -> plain.compare(runs.get(a), runs.get(b)))
                        .mapToInt(Integer::intValue)
                        .toArray();
        assertThat(rows).isEqualTo(expected);
    }

    private static Comparator<Run> byText(boolean down) {
        return (a, b) -> {
            var left = a.params().get("p1");
            var right = b.params().get("p1");
            int place =
                    Integer.compare(
                            place(left == null ? null : left.text()),
                            place(right == null ? null : right.text()));
            if (place != 0 || left == null || right == null) {
                return place;
            }
            var leftNumber = left.number();
            var rightNumber = right.number();
            int order;
            if (leftNumber.isPresent() != rightNumber.isPresent()) {
                order = leftNumber.isPresent() ? -1 : 1;
            } else if (leftNumber.isPresent()) {
                order = compare(leftNumber.getAsDouble(), rightNumber.getAsDouble());
            } else {
                order = TextOrder.compare(left.text(), right.text());
            }
            return down ? -order : order;
        };
    }

    private static int place(String text) {
        if (text == null) {
            return 2;
        }
        return Double.isNaN(Numbers.parse(text).orElse(0)) ? 1 : 0;
    }

    private static Comparator<Run> byNumber(boolean down) {
        return (a, b) -> {
            var left = a.metrics().get("m");
            var right = b.metrics().get("m");
            int place = Integer.compare(place(left), place(right));
            if (place != 0 || place(left) > 0) {
                return place;
            }
            int order = compare(left.lastValue(), right.lastValue());
            return down ? -order : order;
        };
    }

    private static int place(MetricSummary summary) {
        return summary == null ? 2 : Double.isNaN(summary.lastValue()) ? 1 : 0;
    }

    private static int compare(double left, double right) {
        return left == right ? 0 : Double.compare(left, right);
    }

    private static Catalogue catalogue(Random random, List<Run> runs) {
        var builder = new CatalogueBuilder();
        int n = random.nextInt(8) == 0 ? 2500 : random.nextInt(200);
        for (int i = 0; i < n; i++) {
            runs.add(run(random, i));
            builder.put(i + 1, 1, runs.get(i));
            if (random.nextInt(50) == 0) {
                var _ = builder.snapshot().column(ColumnId.param("p1"));
                int other = random.nextInt(i + 1);
                runs.set(other, run(random, other));
                builder.put(other + 1, 1, runs.get(other));
            }
            if (random.nextInt(100) == 0
                    && builder.snapshot().column(ColumnId.param("p1"))
                            instanceof TextColumn column) {
                var _ = column.words().ranks();
            }
        }
        return builder.snapshot();
    }

    private static Run run(Random random, int i) {
        var params = new HashMap<String, String>();
        var metrics = new HashMap<String, Double>();
        for (int p = 0; p < 3; p++) {
            if (random.nextInt(4) > 0) {
                params.put("p" + p, TEXTS.get(random.nextInt(TEXTS.size())));
            }
        }
        if (random.nextInt(4) > 0) {
            metrics.put("m", VALUES[random.nextInt(VALUES.length)]);
        }
        return SampleRuns.run("r" + i, RunStatus.FINISHED, null, null, params, metrics, Map.of());
    }

    private static Question question(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return simple(random);
        }
        var left = question(random, depth - 1);
        var right = question(random, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 ->
                    new Question(
                            "(" + left.text() + ") and (" + right.text() + ")",
                            left.passes().and(right.passes()));
            case 1 ->
                    new Question(
                            "(" + left.text() + ") or (" + right.text() + ")",
                            left.passes().or(right.passes()));
            default -> new Question("not (" + left.text() + ")", left.passes().negate());
        };
    }

    private static Question simple(Random random) {
        var key = "p" + random.nextInt(3);
        var text = TEXTS.get(random.nextInt(TEXTS.size()));
        double value = VALUES[random.nextInt(5)];
        return switch (random.nextInt(6)) {
            case 0 ->
                    new Question(
                            "params." + key + " = '" + text + "'",
                            run -> text.equals(of(run, key)));
            case 1 ->
                    new Question(
                            "params." + key + " != '" + text + "'",
                            run -> of(run, key) != null && !text.equals(of(run, key)));
            case 2 ->
                    new Question(
                            "params." + key + " >= " + value, run -> number(of(run, key)) >= value);
            case 3 ->
                    new Question(
                            "metrics.m < " + value,
                            run ->
                                    run.metrics().containsKey("m")
                                            && run.metrics().get("m").lastValue() < value);
            case 4 -> new Question("params." + key + " is null", run -> of(run, key) == null);
            default ->
                    new Question(
                            "params.p0 + metrics.m * 2 > params.p1",
                            run ->
                                    run.metrics().containsKey("m")
                                            && number(of(run, "p0"))
                                                            + run.metrics().get("m").lastValue() * 2
                                                    > number(of(run, "p1")));
        };
    }

    private static String of(Run run, String key) {
        var value = run.params().get(key);
        return value == null ? null : value.text();
    }

    private static double number(String text) {
        return text == null ? Double.NaN : Numbers.parse(text).orElse(Double.NaN);
    }
}
