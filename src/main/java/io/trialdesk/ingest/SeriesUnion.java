package io.trialdesk.ingest;

import io.trialdesk.format.Part;
import io.trialdesk.series.Points;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All series of one run, from every part that tells some. What several parts tell alike is one
/// series, under the name that the strongest part gives it: a training script that writes a table
/// and event files means `loss` in the one and `train/loss` in the other. Where parts tell
/// different points under one name, the later ones carry their format, or their folder, behind it.
/// For one thread.
final class SeriesUnion {
    /// The points of one metric, and the file that they stand in.
    record Series(Points points, String file) {}

    private final List<Told> parts;
    private final Map<String, Series> all = new LinkedHashMap<>();

    /// The names of series that were told first, by their last word.
    private final Map<String, List<String>> alike = new HashMap<>();

    private SeriesUnion(List<Told> parts) {
        this.parts = parts;
    }

    /// Metric to series, the strongest part's first.
    static Map<String, Series> of(List<Told> parts) {
        var union = new SeriesUnion(parts);
        for (var told : parts) {
            union.add(told);
        }
        return union.all;
    }

    private void add(Told told) {
        List<String> fresh = new ArrayList<>();
        for (var run : told.runsWithPoints()) {
            told.pointsOf(run)
                    .forEach(
                            (metric, points) -> {
                                var series = new Series(points, told.pointsFile());
                                if (add(metric, series, told.part())) {
                                    fresh.add(metric);
                                }
                            });
        }
        // Two series of one part are two, however alike.
        fresh.forEach(
                name ->
                        alike.computeIfAbsent(lastWord(words(name)), _ -> new ArrayList<>())
                                .add(name));
    }

    /// Whether the series stands under its own name now.
    private boolean add(String metric, Series series, Part part) {
        var known = all.get(metric);
        if (known != null) {
            if (!merge(metric, known, series)) {
                all.put(metric + " (" + mark(part) + ")", series);
            }
            return false;
        }
        boolean isNew = !mergeUnderAnotherName(metric, series);
        if (isNew) {
            all.put(metric, series);
        }
        return isNew;
    }

    /// Puts a series into one under another name that means the same and tells the same.
    private boolean mergeUnderAnotherName(String metric, Series series) {
        var words = words(metric);
        for (var name : alike.getOrDefault(lastWord(words), List.of())) {
            var known = all.get(name);
            if (known != null && meanTheSame(words(name), words) && merge(name, known, series)) {
                return true;
            }
        }
        return false;
    }

    /// Puts two series that begin alike together.
    private boolean merge(String name, Series known, Series more) {
        boolean longer = more.points().size() > known.points().size();
        var both = TwiceTold.together(known.points(), more.points());
        both.ifPresent(points -> all.put(name, new Series(points, (longer ? more : known).file())));
        return both.isPresent();
    }

    /// `eval_loss` and `eval/loss` are the same words.
    private static String words(String metric) {
        return metric.toLowerCase(Locale.ROOT).replace('_', '/').replace('.', '/');
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf('/') + 1);
    }

    /// Whether one name is the other with a prefix.
    private static boolean meanTheSame(String a, String b) {
        return a.equals(b) || a.endsWith("/" + b) || b.endsWith("/" + a);
    }

    /// What tells this part from the others: its format, or its place below the run.
    private String mark(Part part) {
        boolean alone =
                parts.stream().filter(t -> t.part().format().equals(part.format())).count() == 1;
        return alone ? part.format() : place(parts.getFirst().part().path(), part.path());
    }

    private static String place(Path run, Path part) {
        return part.startsWith(run) && !part.equals(run)
                ? run.relativize(part).toString().replace('\\', '/')
                : String.valueOf(part.getFileName());
    }
}
