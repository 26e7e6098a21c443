package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A call in a literal, `Name(1, k=2)`, kept as what it holds. Containers and number types are what
/// they contain; every other call is a map with its name under [Trees#TAG]. For one thread.
final class PythonCall {
    private static final Set<String> MAPS =
            Set.of(
                    "dict",
                    "Namespace",
                    "SimpleNamespace",
                    "namespace",
                    "OrderedDict",
                    "EasyDict",
                    "AttrDict",
                    "Munch",
                    "ConfigDict",
                    "defaultdict",
                    "mappingproxy",
                    "addict");
    private static final Set<String> LISTS =
            Set.of("list", "tuple", "set", "frozenset", "array", "deque", "ListConfig");
    private static final Set<String> PATHS =
            Set.of("PosixPath", "WindowsPath", "PurePosixPath", "PureWindowsPath", "Path");

    private final Cursor in;
    private final PythonParser parser;
    private final int depth;
    private final List<Value> positional = new ArrayList<>();
    private final Map<String, Value> named = new LinkedHashMap<>();

    PythonCall(Cursor in, PythonParser parser, int depth) {
        this.in = in;
        this.parser = parser;
        this.depth = depth;
    }

    /// Reads from the opening bracket behind the name to the closing one.
    Value read(String name) throws ConfigException {
        in.next();
        parser.blanks();
        while (in.peek() != ')' || in.done()) {
            argument();
            parser.blanks();
            if (in.peek() != ')') {
                in.expect(',');
                parser.blanks();
            }
        }
        in.next();
        return meaning(name);
    }

    private void argument() throws ConfigException {
        if (in.startsWith("**")) {
            in.next();
            in.next();
            merge(valueOrSource());
            return;
        }
        int from = in.at();
        var key = in.take(c -> Character.isLetterOrDigit(c) || c == '_');
        in.take(c -> c == ' ');
        if (!key.isEmpty() && in.peek() == '=' && in.peek(1) != '=') {
            in.next();
            named.put(key, valueOrSource());
        } else {
            in.moveTo(from);
            positional.add(valueOrSource());
        }
    }

    /// Objects print themselves in any way they like; what is no literal stays as it is written.
    private Value valueOrSource() throws ConfigException {
        int from = in.at();
        try {
            var value = parser.inner(depth);
            parser.blanks();
            if (in.peek() == ',' || in.peek() == ')') {
                return value;
            }
        } catch (Bounds.Exceeded bound) {
            throw bound;
        } catch (ConfigException noLiteral) {
            // The text up to the next comma is its value.
        }
        in.moveTo(from);
        return new Value.Text(PythonSource.argument(in).strip());
    }

    private Value meaning(String name) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        if (MAPS.contains(last)) {
            return map();
        }
        return single(last).orElseGet(() -> tagged(name));
    }

    private Value map() {
        Map<String, Value> own = new LinkedHashMap<>(named);
        named.clear();
        positional.forEach(this::merge);
        own.forEach(named::put);
        return parser.table(named);
    }

    /// The entries of a dictionary or of a list of pairs.
    private void merge(Value value) {
        switch (value) {
            case Value.Table table -> table.entries().forEach(e -> named.put(e.key(), e.value()));
            case Value.Items pairs -> {
                for (var pair : pairs.items()) {
                    if (pair instanceof Value.Items two && two.items().size() == 2) {
                        named.put(two.items().getFirst().text(), two.items().getLast());
                    }
                }
            }
            default -> {}
        }
    }

    private Optional<Value> single(String type) {
        if (LISTS.contains(type)) {
            return positional.isEmpty()
                    ? Optional.of(parser.listed(List.of()))
                    : Optional.of(positional.getFirst()).filter(Value.Items.class::isInstance);
        }
        if (positional.size() != 1) {
            return Optional.empty();
        }
        return converted(type.toLowerCase(Locale.ROOT), positional.getFirst(), type);
    }

    private static Optional<Value> converted(String type, Value value, String name) {
        if (PATHS.contains(name) || type.equals("str") || type.equals("str_")) {
            return Optional.of(value).filter(Value.Text.class::isInstance);
        }
        if (type.startsWith("bool")) {
            return Optional.of(value).filter(Value.Flag.class::isInstance);
        }
        if (!type.startsWith("float") && !type.startsWith("int") && !type.startsWith("uint")) {
            return Optional.empty();
        }
        var number = value instanceof Value.Text text ? PythonLiterals.coerce(text.text()) : value;
        return Optional.of(number)
                .filter(v -> v instanceof Value.Whole || v instanceof Value.Real)
                .map(v -> type.startsWith("float") ? real(v) : v);
    }

    private static Value real(Value number) {
        return new Value.Real(number.number().orElse(Double.NaN), number.text());
    }

    private Value tagged(String name) {
        if (positional.isEmpty() && named.isEmpty()) {
            return new Value.Text(name + "()");
        }
        Map<String, Value> all = new LinkedHashMap<>();
        all.put(Trees.TAG, new Value.Text(name));
        for (int i = 0; i < positional.size(); i++) {
            all.put(Integer.toString(i), positional.get(i));
        }
        all.putAll(named);
        return parser.table(all);
    }
}
