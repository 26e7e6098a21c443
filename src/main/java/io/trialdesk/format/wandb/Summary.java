package io.trialdesk.format.wandb;

import io.trialdesk.model.Value;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// What the summary says beyond the history: numbers that were only set there are metrics of one
/// point, short texts are tags. Pure functions.
final class Summary {
    private static final int LONGEST_TEXT = 1000;

    private Summary() {}

    /// Adds what the history does not hold.
    static void numbers(Map<String, Value> flat, History history) {
        var objects = objects(flat);
        flat.forEach(
                (key, value) -> {
                    if (!isInside(key, objects) && !history.series().containsKey(key)) {
                        number(value)
                                .ifPresent(
                                        found ->
                                                history.point(
                                                        key,
                                                        history.lastStep(),
                                                        history.lastTime(),
                                                        found));
                    }
                });
    }

    private static OptionalDouble number(Value value) {
        return switch (value) {
            case Value.Flag flag -> OptionalDouble.of(flag.value() ? 1 : 0);
            case Value.Whole whole -> whole.number();
            case Value.Real real -> real.number();
            default -> OptionalDouble.empty();
        };
    }

    static Map<String, String> texts(Map<String, Value> flat) {
        var objects = objects(flat);
        Map<String, String> texts = new LinkedHashMap<>();
        flat.forEach(
                (key, value) -> {
                    boolean isShort =
                            value instanceof Value.Text text
                                    && text.text().length() <= LONGEST_TEXT;
                    if (isShort && !isInside(key, objects)) {
                        texts.put("summary." + key, value.text());
                    }
                });
        return texts;
    }

    /// Prefixes of the objects that stand for pictures, tables and the like.
    private static Set<String> objects(Map<String, Value> flat) {
        Set<String> prefixes = new HashSet<>();
        for (var key : flat.keySet()) {
            if (key.endsWith("." + MediaValues.TYPE)) {
                prefixes.add(key.substring(0, key.length() - MediaValues.TYPE.length()));
            }
        }
        return prefixes;
    }

    private static boolean isInside(String key, Set<String> objects) {
        return objects.stream().anyMatch(key::startsWith);
    }
}
