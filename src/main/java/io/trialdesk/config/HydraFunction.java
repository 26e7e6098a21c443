package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A function in an override: a cast like `int(3.5)`, or a sweep like `range(1,5)`. For one thread.
final class HydraFunction {
    private final String name;
    private final HydraGrammar grammar;
    private final Cursor in;
    private final List<Object> positional = new ArrayList<>();
    private final Map<String, Object> named = new HashMap<>();

    HydraFunction(String name, HydraGrammar grammar, Cursor in) {
        this.name = name;
        this.grammar = grammar;
        this.in = in;
    }

    /// Reads the arguments from behind the opening bracket on.
    Object read(int depth) throws ConfigException {
        in.take(c -> c == ' ' || c == '\t');
        while (!in.eat(")")) {
            argument(depth);
            if (in.peek() != ')') {
                in.expect(',');
            }
        }
        return meaning();
    }

    private void argument(int depth) throws ConfigException {
        int from = in.at();
        in.take(c -> c == ' ' || c == '\t');
        var key = in.take(c -> Character.isLetterOrDigit(c) || c == '_');
        in.take(c -> c == ' ' || c == '\t');
        if (!key.isEmpty() && in.eat("=")) {
            named.put(key, grammar.element(depth + 1, ""));
        } else {
            in.moveTo(from);
            positional.add(grammar.element(depth + 1, ""));
        }
    }

    private Object meaning() throws ConfigException {
        return switch (name) {
            case "choice" -> new HydraSweep.Choice(values(), false, Set.of());
            case "range" -> range();
            case "interval" ->
                    new HydraSweep.Interval(
                            HydraCast.of("float", argument(0, "start")),
                            HydraCast.of("float", argument(1, "end")),
                            Set.of());
            case "glob" -> glob();
            case "tag" -> tag();
            case "sort", "shuffle" -> ordered();
            case "extend_list" -> Trees.items(values());
            case "int", "float", "str", "bool", "json_str" -> cast();
            default -> throw in.wrong("no function is called " + name + ",");
        };
    }

    private List<Value> values() throws ConfigException {
        List<Value> values = new ArrayList<>();
        for (var element : positional) {
            values.add(HydraGrammar.value(element));
        }
        return values;
    }

    private Value argument(int place, String key) throws ConfigException {
        var found = positional.size() > place ? positional.get(place) : named.get(key);
        if (found == null) {
            throw in.wrong(name + " lacks its argument " + key + ",");
        }
        return HydraGrammar.value(found);
    }

    private HydraSweep range() throws ConfigException {
        boolean stopAlone = positional.size() == 1 && !named.containsKey("stop");
        var zero = Value.Whole.of(0);
        var start = stopAlone || !has(0, "start") ? zero : argument(0, "start");
        var stop = stopAlone ? argument(0, "stop") : argument(1, "stop");
        var step = has(2, "step") ? argument(2, "step") : Value.Whole.of(1);
        var by = exact(step);
        if (by.signum() == 0) {
            throw in.wrong("a range needs a step other than 0,");
        }
        return new HydraSweep.Range(exact(start), exact(stop), by, false, Set.of());
    }

    private boolean has(int place, String key) {
        return positional.size() > place || named.containsKey(key);
    }

    private BigDecimal exact(Value number) throws ConfigException {
        return switch (number) {
            case Value.Whole whole -> new BigDecimal(whole.value());
            case Value.Real real when Double.isFinite(real.value()) ->
                    new BigDecimal(real.text().replace("_", ""));
            default -> throw in.wrong("expected a number, not " + number.text() + ",");
        };
    }

    private HydraSweep glob() throws ConfigException {
        var exclude = named.get("exclude");
        return new HydraSweep.Glob(
                texts(argument(0, "include")),
                exclude == null ? List.of() : texts(HydraGrammar.value(exclude)),
                Set.of());
    }

    private static List<String> texts(Value value) {
        return value instanceof Value.Items items
                ? items.items().stream().map(Value::text).toList()
                : List.of(value.text());
    }

    private HydraSweep tag() throws ConfigException {
        Set<String> tags = new HashSet<>();
        HydraSweep sweep = named.get("sweep") instanceof HydraSweep given ? given : null;
        for (var element : positional) {
            switch (element) {
                case HydraSweep given -> sweep = given;
                case Value tag -> tags.add(tag.text());
                default -> {}
            }
        }
        if (sweep == null) {
            throw in.wrong("a tag needs a sweep,");
        }
        return sweep.tagged(tags);
    }

    private Object ordered() throws ConfigException {
        var first = positional.isEmpty() ? named.get("sweep") : positional.getFirst();
        if (first instanceof HydraSweep.Range range) {
            return ordered(range);
        }
        if (first instanceof HydraSweep.Choice choice) {
            return new HydraSweep.Choice(ordered(choice.values()), isShuffle(), choice.tags());
        }
        if (first instanceof Value.Items items && positional.size() == 1) {
            return Trees.items(ordered(items.items()));
        }
        return new HydraSweep.Choice(ordered(values()), isShuffle(), Set.of());
    }

    private HydraSweep ordered(HydraSweep.Range range) throws ConfigException {
        if (isShuffle()) {
            return new HydraSweep.Range(
                    range.start(), range.stop(), range.step(), true, range.tags());
        }
        return new HydraSweep.Choice(ordered(range.values()), false, range.tags());
    }

    private boolean isShuffle() {
        return name.equals("shuffle");
    }

    private List<Value> ordered(List<Value> values) throws ConfigException {
        if (isShuffle()) {
            return values;
        }
        Comparator<Value> order =
                Comparator.<Value>comparingDouble(v -> v.number().orElse(Double.MAX_VALUE))
                        .thenComparing(Value::text);
        boolean reverse = named.get("reverse") instanceof Value.Flag flag && flag.value();
        return values.stream().sorted(reverse ? order.reversed() : order).toList();
    }

    private Object cast() throws ConfigException {
        if (positional.isEmpty()) {
            throw in.wrong(name + " lacks its argument,");
        }
        if (positional.size() > 1) {
            return new HydraSweep.Choice(cast(values()), false, Set.of());
        }
        return switch (positional.getFirst()) {
            case HydraSweep.Choice(var values, var shuffled, var tags) ->
                    new HydraSweep.Choice(cast(values), shuffled, tags);
            case HydraSweep.Range range when name.equals("float") -> range.ofReals();
            case HydraSweep.Range range ->
                    new HydraSweep.Choice(cast(range.values()), range.shuffled(), range.tags());
            case HydraSweep.Interval(var start, var end, var tags) ->
                    new HydraSweep.Interval(
                            HydraCast.of(name, start), HydraCast.of(name, end), tags);
            case Value value -> HydraCast.of(name, value);
            default -> throw in.wrong("expected a value or a sweep");
        };
    }

    private List<Value> cast(List<Value> values) throws ConfigException {
        List<Value> all = new ArrayList<>();
        for (var value : values) {
            all.add(HydraCast.of(name, value));
        }
        return all;
    }
}
