package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.format.ToldRun;
import io.trialdesk.model.Value;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The runs that the command line tells of a source: what `runs` says of each, with the points that
/// `series` says of it.
final class Answered {
    private Answered() {}

    /// @param home of the workspace
    static List<ToldRun> of(Path source, Path home) throws IOException {
        Map<String, Map<String, Value>> series = new HashMap<>();
        for (var told : ask("series", source, home)) {
            series.computeIfAbsent(text(told, "run_id"), _ -> new HashMap<>())
                    .put(text(told, "metric"), Trees.at(told, "points"));
        }
        return ask("runs", source, home).stream()
                .map(run -> ToldRun.of(run, series.getOrDefault(text(run, "id"), Map.of())))
                .toList();
    }

    private static List<Value> ask(String command, Path source, Path home) throws IOException {
        var out = new StringWriter();
        var err = new StringWriter();
        var line =
                List.of("--home", home.toString(), command, source.toString(), "--format", "json");
        int code = Main.run(line, new PrintWriter(out), new PrintWriter(err));
        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).isEmpty();
        return ((Value.Items) JsonReader.read(out.toString())).items();
    }

    private static String text(Value value, String key) {
        return Trees.at(value, key).text();
    }
}
