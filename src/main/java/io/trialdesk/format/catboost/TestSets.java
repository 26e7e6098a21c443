package io.trialdesk.format.catboost;

import io.trialdesk.format.Part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/// The names of the validation sets. In the table of their errors the columns of the last set carry
/// the metric's name alone, those of the others the set's number too: `AUC:0`.
record TestSets(List<String> names) {
    private static final int HEAD = 64 << 10;
    private static final Pattern SETS = Pattern.compile("\"test_sets\" *: *\\[([^\\]]*)\\]");
    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBERED = Pattern.compile("(.*):(\\d{1,4})");

    /// From the beginning of the training's file, which may still be growing.
    static TestSets of(Part part) throws IOException {
        try (var in = Files.newInputStream(part.path().resolve("catboost_training.json"))) {
            var text = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            var sets = SETS.matcher(text);
            return new TestSets(
                    sets.find()
                            ? NAME.matcher(sets.group(1)).results().map(m -> m.group(1)).toList()
                            : List.of());
        }
    }

    /// The metric's name of a column.
    String name(String column) {
        var numbered = NUMBERED.matcher(column);
        if (names.size() > 1 && numbered.matches()) {
            int set = Integer.parseInt(numbered.group(2));
            return set < names.size() ? names.get(set) + "/" + numbered.group(1) : "test/" + column;
        }
        return (names.isEmpty() ? "test" : names.getLast()) + "/" + column;
    }
}
