package io.trialdesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Value;
import io.trialdesk.model.Value.Items;
import io.trialdesk.model.Value.Table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the tools themselves read in texts (made by `src/test/python/golden_config.py`), and how
/// our readers compare with it.
final class Golden {
    /// Tools that refuse what no reader of ours should take either.
    private static final Set<String> STRICT = Set.of("literals");

    @FunctionalInterface
    interface Reader {
        Value read(String text) throws ConfigException;
    }

    private static final Map<String, Reader> READERS =
            Map.ofEntries(
                    Map.entry("pyyaml", text -> YamlReader.read(text, Dialect.PYYAML)),
                    Map.entry("ruamel", text -> YamlReader.read(text, Dialect.YAML12)),
                    Map.entry("omegaconf", text -> YamlReader.read(text, Dialect.OMEGACONF)),
                    Map.entry("resolved", Golden::resolved),
                    Map.entry("overrides", text -> override(HydraOverride.parse(text))),
                    Map.entry("toml", TomlReader::read),
                    Map.entry("ini", IniReader::read),
                    Map.entry("json", JsonReader::read),
                    Map.entry("literals", text -> PythonLiterals.whole(text, PythonNames.NONE)),
                    Map.entry("coerced", PythonLiterals::coerce),
                    Map.entry("namespaces", NamespaceText::read),
                    Map.entry("words", Golden::words),
                    Map.entry("arguments", CommandLine::read),
                    Map.entry("gin", GinReader::read),
                    Map.entry("floats", Golden::python));

    private Golden() {}

    /// One line for each text that we read otherwise than the tool.
    static List<String> differences(Value corpora) {
        List<String> found = new ArrayList<>();
        for (var tool : ((Table) corpora).entries()) {
            var reader = READERS.get(tool.key());
            assertThat(reader).as(tool.key()).isNotNull();
            var cases = ((Items) tool.value()).items();
            assertThat(cases).as(tool.key()).isNotEmpty();
            cases.forEach(each -> difference(tool.key(), reader, each).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<String> difference(String tool, Reader reader, Value each) {
        var text = Trees.at(each, "text").text();
        boolean refused = !(Trees.at(each, "error") instanceof Value.Nothing);
        var expected = Trees.at(each, "value");
        try {
            var ours = reader.read(text);
            boolean right = refused ? !STRICT.contains(tool) : same(expected, ours);
            return right
                    ? Optional.empty()
                    : Optional.of("%s: %s is %s, not %s".formatted(tool, text, expected, ours));
        } catch (ConfigException refusal) {
            return refused
                    ? Optional.empty()
                    : Optional.of("%s: %s: %s".formatted(tool, text, refusal.getMessage()));
        }
    }

    private static boolean same(Value expected, Value ours) {
        return switch (expected) {
            case Value.Nothing _ -> ours instanceof Value.Nothing || isEmptyFile(ours);
            case Value.Flag flag ->
                    ours instanceof Value.Flag other && flag.value() == other.value();
            case Value.Text text -> text.equals(ours);
            case Items items -> ours instanceof Items other && all(items.items(), other.items());
            case Table table -> typed(table.entries().getFirst(), ours);
            default -> false;
        };
    }

    private static boolean isEmptyFile(Value ours) {
        return ours instanceof Table table && table.entries().isEmpty();
    }

    private static boolean all(List<Value> expected, List<Value> ours) {
        if (expected.size() != ours.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            if (!same(expected.get(i), ours.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean typed(Table.Entry expected, Value ours) {
        var told = expected.value();
        return switch (expected.key()) {
            case "int" ->
                    ours instanceof Value.Whole whole
                            && whole.value().equals(new BigInteger(told.text()));
            case "float" ->
                    ours instanceof Value.Real real
                            && Double.compare(real.value(), told.number().orElseThrow()) == 0;
            case "map" -> ours instanceof Table table && sameMaps(((Items) told).items(), table);
            case "set" -> ours instanceof Items set && sameSets(((Items) told).items(), set);
            default -> ours instanceof Value.Text;
        };
    }

    private static boolean sameMaps(List<Value> pairs, Table ours) {
        Map<String, Value> held = new LinkedHashMap<>();
        ours.entries().forEach(e -> held.put(e.key(), e.value()));
        return pairs.size() == held.size()
                && pairs.stream()
                        .map(pair -> ((Items) pair).items())
                        .allMatch(
                                pair -> {
                                    var mine = held.get(pair.getFirst().text());
                                    return mine != null && same(pair.getLast(), mine);
                                });
    }

    private static boolean sameSets(List<Value> expected, Items ours) {
        return expected.size() == ours.items().size()
                && expected.stream()
                        .allMatch(e -> ours.items().stream().anyMatch(mine -> same(e, mine)));
    }

    private static Value resolved(String text) throws ConfigException {
        return Interpolations.resolve(YamlReader.read(text, Dialect.OMEGACONF));
    }

    private static Value words(String text) throws ConfigException {
        return Trees.items(ShellWords.split(text).stream().<Value>map(Value.Text::new).toList());
    }

    private static Value python(String hex) {
        return new Value.Text(PythonText.real(Double.parseDouble(hex)));
    }

    private static Value override(HydraOverride override) {
        Map<String, Value> told = new LinkedHashMap<>();
        told.put("action", new Value.Text(override.action().name()));
        told.put("key", new Value.Text(override.key()));
        told.put("where", new Value.Text(override.where()));
        override.value().ifPresent(value -> told.put("value", value));
        override.sweep().ifPresent(sweep -> told.putAll(sweep(sweep)));
        return Trees.table(told);
    }

    private static Map<String, Value> sweep(HydraSweep sweep) {
        Map<String, Value> told = new LinkedHashMap<>();
        told.put("tags", Trees.items(sweep.tags().stream().sorted().map(Golden::text).toList()));
        switch (sweep) {
            case HydraSweep.Choice(var values, var shuffled, _) -> {
                told.put("sweep", text("choice"));
                told.put("values", Trees.items(values));
                told.put("shuffled", Value.Flag.of(shuffled));
            }
            case HydraSweep.Range range -> {
                told.put("sweep", text("range"));
                told.put(
                        "values",
                        Trees.items(
                                range.values().stream()
                                        .<Value>map(v -> Value.Real.of(v.number().orElseThrow()))
                                        .toList()));
                told.put("shuffled", Value.Flag.of(range.shuffled()));
            }
            case HydraSweep.Interval(var start, var end, _) -> {
                told.put("sweep", text("interval"));
                told.put("values", Trees.items(List.of(start, end)));
            }
            case HydraSweep.Glob(var include, var exclude, _) -> {
                told.put("sweep", text("glob"));
                told.put("values", Trees.items(List.of(texts(include), texts(exclude))));
            }
        }
        return told;
    }

    private static Value texts(List<String> texts) {
        return Trees.items(texts.stream().map(Golden::text).toList());
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
