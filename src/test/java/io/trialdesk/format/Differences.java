package io.trialdesk.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// In what the runs that this program tells differ from those that their tool tells, one sentence
/// each. What the tool leaves out is not compared.
public final class Differences {
    private final List<String> found = new ArrayList<>();

    private Differences() {}

    public static List<String> between(List<ToldRun> ours, List<ToldRun> theirs) {
        var differences = new Differences();
        differences.compare("run", byName(ours), byName(theirs), differences::runs);
        return differences.found;
    }

    /// Runs by folder and name; the second of two that are called alike has a number behind it.
    private static Map<String, ToldRun> byName(List<ToldRun> runs) {
        Map<String, ToldRun> named = new TreeMap<>();
        for (var run : runs) {
            var name = "%s (%s)".formatted(run.name(), run.path());
            var key = name;
            for (int i = 2; named.containsKey(key); i++) {
                key = name + " #" + i;
            }
            named.put(key, run);
        }
        return named;
    }

    private void runs(String name, ToldRun ours, ToldRun theirs) {
        if (theirs.status() != null && !theirs.status().equals(ours.status())) {
            found.add("status of %s: %s, not %s".formatted(name, ours.status(), theirs.status()));
        }
        if (theirs.params() != null && ours.params() != null) {
            compare("parameter of " + name, ours.params(), theirs.params(), this::values);
        }
        theirs.tags().forEach((key, tag) -> values("tag of " + name, ours.tags().get(key), tag));
        compare("metric of " + name, ours.metrics(), theirs.metrics(), this::points);
    }

    private void points(String metric, List<List<Double>> ours, List<List<Double>> theirs) {
        if (ours.size() != theirs.size()) {
            found.add("%s: %d points, not %d".formatted(metric, ours.size(), theirs.size()));
        }
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            if (!ours.get(i).equals(theirs.get(i))) {
                values(metric + ", point " + i, ours.get(i), theirs.get(i));
                return;
            }
        }
    }

    private void values(String what, Object ours, Object theirs) {
        if (!Objects.equals(ours, theirs)) {
            found.add("%s: %s, not %s".formatted(what, ours, theirs));
        }
    }

    private <T> void compare(
            String what, Map<String, T> ours, Map<String, T> theirs, Both<T> both) {
        var names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        for (var name : names) {
            if (!theirs.containsKey(name)) {
                found.add("%s: %s is only ours".formatted(what, name));
            } else if (!ours.containsKey(name)) {
                found.add("%s: %s is missing".formatted(what, name));
            } else {
                both.differ(what + ": " + name, ours.get(name), theirs.get(name));
            }
        }
    }

    private interface Both<T> {
        void differ(String name, T ours, T theirs);
    }
}
