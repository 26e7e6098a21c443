package io.trialdesk.format.sklearn;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.Dialect;
import io.trialdesk.config.PythonLiterals;
import io.trialdesk.config.Trees;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.format.table.Grid;
import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Numbers;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.series.PointBuffer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One search with its candidates.
final class Search {
    private static final String PARAM = "param_";

    private final Part part;
    private final Grid grid;
    private final List<String> names;
    private final String id;

    Search(Part part, Grid grid) {
        this.part = part;
        this.grid = grid;
        this.names = grid.header().names();
        this.id = origin().id();
    }

    /// The times that the first candidate took tell searches apart.
    private Origin origin() {
        return new Origin(ScikitLearn.NAME)
                .and(fileName())
                .and(String.join("\n", grid.rows().getFirst()));
    }

    private String fileName() {
        var name = part.path().getFileName();
        return name == null ? "" : name.toString();
    }

    void tell(Sink sink) {
        sink.run(
                Facts.draft(id, part.relativePath())
                        .derivedId()
                        .name(fileName())
                        .status(RunStatus.FINISHED)
                        .tag("sklearn.candidates", Integer.toString(grid.rows().size()))
                        .facts());
        for (int i = 0; i < grid.rows().size(); i++) {
            candidate(i, grid.rows().get(i), sink);
        }
    }

    private void candidate(int number, List<String> cells, Sink sink) {
        var run = new Origin(id).and(Integer.toString(number)).id();
        var params = params(cells);
        var points = numbers(cells);
        sink.run(
                Facts.draft(run, part.relativePath())
                        .derivedId()
                        .points()
                        .parent(id)
                        .experiment(fileName())
                        .name(fileName() + " #" + number)
                        .status(hasScore(points) ? RunStatus.FINISHED : RunStatus.FAILED)
                        .params(params)
                        .layer(ConfigLayer.Kind.OVERRIDE, params)
                        .facts());
        points.forEach(
                (name, value) -> {
                    var buffer = new PointBuffer();
                    buffer.add(0, Double.NaN, value);
                    sink.points(run, name, buffer.toPoints());
                });
    }

    /// A candidate whose fit failed has a rank and times, but no score.
    private static boolean hasScore(Map<String, Double> points) {
        return points.entrySet().stream()
                .anyMatch(e -> e.getKey().startsWith("mean_test_") && !Double.isNaN(e.getValue()));
    }

    /// The dictionary in the text of `params` keeps kinds that columns lose: in one of a fraction
    /// and a number the number becomes a fraction, and `None` nothing.
    private Map<String, Value> params(List<String> cells) {
        try {
            var said = PythonLiterals.read(cells.get(names.indexOf("params")));
            return said instanceof Value.Table ? Trees.flatten(said) : ofColumns(cells);
        } catch (ConfigException noDictionary) {
            return ofColumns(cells);
        }
    }

    private Map<String, Value> ofColumns(List<String> cells) {
        Map<String, Value> params = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).startsWith(PARAM)) {
                var value = Dialect.YAML12.resolve(cells.get(i));
                params.put(names.get(i).substring(PARAM.length()), value);
            }
        }
        return params;
    }

    private Map<String, Double> numbers(List<String> cells) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            boolean isMetric = !name.isEmpty() && !name.startsWith(PARAM) && !name.equals("params");
            if (isMetric) {
                Numbers.parse(cells.get(i)).ifPresent(number -> numbers.put(name, number));
            }
        }
        return numbers;
    }
}
