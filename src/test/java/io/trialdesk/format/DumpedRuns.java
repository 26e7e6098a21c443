package io.trialdesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.model.Numbers;
import io.trialdesk.model.Value;
import io.trialdesk.series.Points;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Runs as a script `dump.py` in Python printed them, and whether a format reads the same: every
/// parameter with its type, every point. Fields that the script leaves out are not compared.
public final class DumpedRuns {
    private final Value dumped;

    private DumpedRuns(Value dumped) {
        this.dumped = dumped;
    }

    /// Runs a script on a folder.
    public static DumpedRuns by(Path python, Path script, Path folder) throws Exception {
        var command = new ProcessBuilder(python.toString(), script.toString(), folder.toString());
        return new DumpedRuns(JsonReader.read(RealParts.run(command)));
    }

    public static DumpedRuns of(String json) throws IOException {
        return new DumpedRuns(JsonReader.read(json));
    }

    /// Reads every part below a folder.
    public static Heard read(Format format, Path folder) throws IOException {
        var heard = new Heard();
        walk(format, folder, folder, heard);
        return heard;
    }

    private static void walk(Format format, Path source, Path path, Heard heard)
            throws IOException {
        var folder = Listed.folder(source, path);
        var claim = format.claim(folder);
        for (var part : claim.parts()) {
            var _ = format.read(part, Position.START, heard, Cancel.NEVER);
        }
        for (var entry : folder.entries()) {
            if (entry.isFolder() && !claim.closed().contains(entry.name())) {
                walk(format, source, path.resolve(entry.name()), heard);
            }
        }
    }

    public void areWhat(Format format, Path folder) throws IOException {
        areWhat(read(format, folder));
    }

    public void areWhat(Heard heard) {
        assertThat(heard.damages).isEmpty();
        Map<String, Facts> ours = new TreeMap<>();
        heard.runs.values().forEach(run -> ours.put(run.path() + " " + run.name(), run));
        Map<String, Value> theirs = new TreeMap<>();
        for (var run : ((Value.Items) dumped).items()) {
            theirs.put(text(run, "path") + " " + text(run, "name"), run);
        }
        assertThat(ours.keySet()).isEqualTo(theirs.keySet()).isNotEmpty();
        ours.forEach((key, run) -> compare(key, heard, run, theirs.get(key)));
    }

    private static void compare(String key, Heard heard, Facts ours, Value theirs) {
        if (Trees.at(theirs, "status") instanceof Value.Text status) {
            assertThat(ours.status()).as(key).hasToString(status.text());
        }
        if (Trees.at(theirs, "params") instanceof Value.Table params) {
            assertThat(kinds(ours.params())).as(key).isEqualTo(kinds(Trees.flatten(params)));
        }
        if (Trees.at(theirs, "tags") instanceof Value.Table tags) {
            tags.entries()
                    .forEach(
                            tag ->
                                    assertThat(ours.tags())
                                            .as(key)
                                            .containsEntry(tag.key(), tag.value().text()));
        }
        Map<String, List<List<Double>>> points = new TreeMap<>();
        if (Trees.at(theirs, "metrics") instanceof Value.Table metrics) {
            metrics.entries().forEach(m -> points.put(m.key(), points(m.value())));
        }
        assertThat(points(heard, ours.id())).as(key).isEqualTo(points);
    }

    private static Map<String, List<List<Double>>> points(Heard heard, String run) {
        Map<String, List<List<Double>>> all = new TreeMap<>();
        heard.points.forEach(
                (key, points) -> {
                    if (key.startsWith(run + "/")) {
                        all.put(key.substring(run.length() + 1), points(points));
                    }
                });
        return all;
    }

    /// Times to the microsecond, which is what text holds of them.
    private static List<List<Double>> points(Points points) {
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double time = micros(points.time()[i]);
            rows.add(List.of((double) points.step()[i], time, points.value()[i]));
        }
        return rows;
    }

    private static List<List<Double>> points(Value list) {
        List<List<Double>> rows = new ArrayList<>();
        for (var point : ((Value.Items) list).items()) {
            var cells = ((Value.Items) point).items();
            double time = micros(number(cells.get(1)));
            rows.add(List.of(number(cells.get(0)), time, number(cells.get(2))));
        }
        return rows;
    }

    private static double micros(double seconds) {
        return Double.isNaN(seconds) ? seconds : (double) Math.round(seconds * 1e6);
    }

    private static double number(Value value) {
        return value instanceof Value.Nothing
                ? Double.NaN
                : Numbers.parse(value.text()).orElseThrow();
    }

    private static Map<String, Object> kinds(Map<String, Value> values) {
        Map<String, Object> kinds = new TreeMap<>();
        values.forEach((key, value) -> kinds.put(key, kind(value)));
        return kinds;
    }

    /// A value without the text it was written as, which JSON does not keep.
    private static Object kind(Value value) {
        return switch (value) {
            case Value.Text text -> text(text.text());
            case Value.Whole whole -> whole.value();
            case Value.Real real -> real.value();
            case Value.Flag flag -> flag.value();
            case Value.Nothing _ -> "nothing";
            case Value.Items items -> items.items().stream().map(DumpedRuns::kind).toList();
            case Value.Table table -> {
                Map<String, Object> entries = new HashMap<>();
                table.entries().forEach(e -> entries.put(e.key(), kind(e.value())));
                yield entries;
            }
        };
    }

    /// The script says not-a-number and infinities in words.
    private static Object text(String text) {
        return switch (text) {
            case "NaN", "Infinity", "-Infinity" -> Numbers.parse(text).orElseThrow();
            default -> "text " + text;
        };
    }

    private static String text(Value value, String key) {
        return Trees.at(value, key).text();
    }
}
