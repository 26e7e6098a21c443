package io.trialdesk.ui.runs;

import io.trialdesk.query.Attributes;
import io.trialdesk.query.Catalogue;
import io.trialdesk.query.Column;
import io.trialdesk.query.ColumnId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// Chooses columns: those worth showing when nobody chose, and those in which runs do not differ.
/// Pure.
final class ColumnChoice {
    private static final int SAMPLE = 2000;
    private static final int METRICS = 4;
    private static final int PARAMS = 8;
    private static final int TAGS = 2;

    private ColumnChoice() {}

    /// A few metrics that most runs have, those about validation first; parameters in which runs
    /// differ; a user tag or two; when and how long.
    static List<ColumnId> automatic(Catalogue catalogue, int[] rows) {
        int[] sample = sample(rows);
        List<ColumnId> chosen = new ArrayList<>();
        chosen.addAll(best(catalogue, sample, ColumnId.Kind.METRIC, METRICS));
        chosen.addAll(best(catalogue, sample, ColumnId.Kind.PARAM, PARAMS));
        chosen.addAll(best(catalogue, sample, ColumnId.Kind.TAG, TAGS));
        chosen.add(Attributes.START);
        chosen.add(Attributes.DURATION);
        return List.copyOf(chosen);
    }

    /// The columns in which no two of the rows differ.
    static Set<ColumnId> same(Catalogue catalogue, int[] rows) {
        Set<ColumnId> same = new HashSet<>();
        for (var id : catalogue.columns()) {
            if (id.kind() != ColumnId.Kind.RUN_ATTRIBUTE && !differs(catalogue.column(id), rows)) {
                same.add(id);
            }
        }
        return same;
    }

    private static int[] sample(int[] rows) {
        int step = Math.max(1, rows.length / SAMPLE);
        return IntStream.range(0, rows.length / step).map(i -> rows[i * step]).toArray();
    }

    private static List<ColumnId> best(
            Catalogue catalogue, int[] sample, ColumnId.Kind kind, int most) {
        record Scored(ColumnId id, double score) {}
        return catalogue.columns().stream()
                .filter(id -> id.kind() == kind && !isNoise(id))
                .map(id -> new Scored(id, score(id, catalogue.column(id), sample)))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(most)
                .map(Scored::id)
                .sorted(
                        Comparator.comparingInt((ColumnId id) -> -weight(id))
                                .thenComparing(ColumnId::key))
                .toList();
    }

    /// Columns nobody reads in a table: what tools note for themselves.
    private static boolean isNoise(ColumnId id) {
        var key = id.key();
        boolean ofTool = key.startsWith("mlflow.") || key.startsWith("_");
        return (id.kind() == ColumnId.Kind.TAG && ofTool) || key.startsWith("system/");
    }

    private static double score(ColumnId id, Column column, int[] sample) {
        long having = IntStream.of(sample).filter(column::has).count();
        if (having == 0 || (id.kind() != ColumnId.Kind.METRIC && !differs(column, sample))) {
            return 0;
        }
        double coverage = (double) having / sample.length;
        return coverage + weight(id) * coverage - id.key().length() / 1000.0;
    }

    private static int weight(ColumnId id) {
        var key = id.key().toLowerCase(Locale.ROOT);
        if (id.kind() != ColumnId.Kind.METRIC) {
            return 0;
        }
        int weight = key.contains("val") || key.contains("test") || key.contains("eval") ? 2 : 0;
        boolean known =
                key.contains("acc")
                        || key.contains("loss")
                        || key.contains("f1")
                        || key.contains("auc")
                        || key.contains("rmse");
        return weight + (known ? 1 : 0);
    }

    private static boolean differs(Column column, int[] rows) {
        if (rows.length == 0) {
            return false;
        }
        boolean numeric = column.isNumeric();
        int first = rows[0];
        for (int row : rows) {
            boolean equal =
                    column.has(row) == column.has(first)
                            && (numeric
                                    ? Double.compare(column.number(row), column.number(first)) == 0
                                    : column.text(row).equals(column.text(first)));
            if (!equal) {
                return true;
            }
        }
        return false;
    }
}
