package io.trialdesk.config;

import io.trialdesk.model.Numbers;
import io.trialdesk.model.Value;
import io.trialdesk.model.Value.Items;
import io.trialdesk.model.Value.Table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What explicit tags of YAML mean. Objects of Python are read as the lists and maps they hold,
/// paths as text, numbers of NumPy as numbers; nothing is ever constructed. What stands for an
/// object keeps the tag: scalars in their text, maps under [Trees#TAG]. Immutable.
record YamlTags(Dialect dialect) {
    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> TEXTS =
            Set.of("!!str", "!!timestamp", "!!python/str", "!!python/unicode", "!!python/complex");
    private static final Set<String> PLAIN =
            Set.of("!!int", "!!null", "!!python/int", "!!python/long", "!!python/none");
    private static final Set<String> FLAGS = Set.of("!!bool", "!!python/bool");
    private static final Set<String> REALS = Set.of("!!float", "!!python/float");
    private static final Set<String> LISTS =
            Set.of("", "!", "!!seq", "!!python/list", "!!python/tuple", "!!pairs");
    private static final Set<String> MAPS =
            Set.of(
                    "",
                    "!",
                    "!!map",
                    "!!python/dict",
                    "!!python/object:argparse.Namespace",
                    "!!python/object:types.SimpleNamespace");
    private static final Pattern PATH =
            Pattern.compile(
                    "!!python/object/apply:pathlib(?:\\._local)?\\.(?:Pure)?"
                            + "(Posix|Windows)Path");
    private static final Pattern NUMPY =
            Pattern.compile("!!python/object/apply:numpy\\._?core\\.multiarray\\.scalar");
    private static final String ORDERED = "!!python/object/apply:collections.OrderedDict";

    /// A tag as people write it.
    static String shown(String tag) {
        return tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
    }

    Value scalar(String tag, String text, boolean plain) {
        if (tag.isEmpty() || tag.equals("!")) {
            return plain ? dialect.resolve(text) : new Value.Text(text);
        }
        if (TEXTS.contains(tag)) {
            return new Value.Text(text);
        }
        if (PLAIN.contains(tag)) {
            return dialect.resolve(text);
        }
        if (FLAGS.contains(tag)) {
            return Dialect.PYYAML.resolve(text);
        }
        if (REALS.contains(tag)) {
            return real(text);
        }
        return new Value.Text(text.isEmpty() ? tag : tag + " " + text.strip());
    }

    /// A float by its tag, whatever it would be without: `!!float 1`, `!!float 1e-3`.
    private Value real(String text) {
        var resolved = dialect.resolve(text);
        var number = resolved.number().isPresent() ? resolved.number() : Numbers.parse(text);
        return number.isPresent() ? new Value.Real(number.getAsDouble(), text) : resolved;
    }

    Value sequence(String tag, Items items) {
        if (LISTS.contains(tag)) {
            return items;
        }
        if (tag.equals("!!omap") || tag.equals(ORDERED)) {
            return Trees.table(pairs(items));
        }
        var path = PATH.matcher(tag);
        if (path.matches()) {
            return new Value.Text(joined(items, path.group(1).equals("Posix") ? "/" : "\\"));
        }
        if (NUMPY.matcher(tag).matches() && items.items().size() == 2) {
            var number = NumpyScalar.read(items.items().getFirst(), items.items().getLast());
            if (number.isPresent()) {
                return number.get();
            }
        }
        return Trees.table(tagged(tag, Map.of("args", items)));
    }

    /// Single-entry maps, or pairs, or a list of pairs, as one map.
    private static Map<String, Value> pairs(Items items) {
        Map<String, Value> all = new LinkedHashMap<>();
        for (var item : items.items()) {
            switch (item) {
                case Table one -> one.entries().forEach(e -> all.put(e.key(), e.value()));
                case Items two when isPair(two) ->
                        all.put(two.items().getFirst().text(), two.items().getLast());
                case Items list -> all.putAll(pairs(list));
                default -> {}
            }
        }
        return all;
    }

    private static boolean isPair(Items items) {
        return items.items().size() == 2 && !(items.items().getFirst() instanceof Items);
    }

    private static String joined(Items parts, String separator) {
        var texts = parts.items().stream().map(Value::text).collect(Collectors.toList());
        if (texts.size() > 1 && texts.getFirst().endsWith(separator)) {
            var root = texts.removeFirst();
            return root + String.join(separator, texts);
        }
        return String.join(separator, texts);
    }

    Value mapping(String tag, Table table, List<Value> keys) {
        if (MAPS.contains(tag)) {
            return table;
        }
        if (tag.equals("!!set")) {
            return Trees.items(keys.stream().sorted(Comparator.comparing(Value::text)).toList());
        }
        if (tag.equals("!!omap")) {
            return table;
        }
        if (tag.startsWith("!!python/object/")
                && Trees.at(table, "dictitems") instanceof Table held) {
            return held;
        }
        Map<String, Value> all = new LinkedHashMap<>();
        table.entries().forEach(e -> all.put(e.key(), e.value()));
        return Trees.table(tagged(tag, all));
    }

    private static Map<String, Value> tagged(String tag, Map<String, Value> held) {
        Map<String, Value> all = new LinkedHashMap<>();
        all.put(Trees.TAG, new Value.Text(tag));
        all.putAll(held);
        return all;
    }
}
