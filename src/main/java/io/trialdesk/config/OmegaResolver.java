package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The resolvers of OmegaConf that depend on the configuration alone: `oc.select`, `oc.deprecated`,
/// `oc.dict.keys`, `oc.dict.values`, `oc.create`, `oc.decode`. All others (environment, time, those
/// of the program) have no answer here.
record OmegaResolver(InterpolatedText text) {

    Optional<Interpolations.Resolved> call(String name, String arguments) throws ConfigException {
        var parts = split(arguments);
        var first = parts.getFirst();
        return switch (name) {
            case "oc.select" -> select(first, parts.subList(1, parts.size()));
            case "oc.deprecated" -> text.node(unquoted(first));
            case "oc.dict.keys" -> entries(first).map(OmegaResolver::keys);
            case "oc.dict.values" -> entries(first).map(OmegaResolver::values);
            case "oc.create" -> element(first);
            case "oc.decode" -> decoded(element(first));
            default -> Optional.empty();
        };
    }

    private Optional<Interpolations.Resolved> select(String key, List<String> defaults)
            throws ConfigException {
        var path = text.path(unquoted(key));
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var found = text.tree().at(path.get());
        if (found.isPresent()) {
            return found;
        }
        return defaults.isEmpty()
                ? Optional.of(Interpolations.single(new Value.Nothing("null")))
                : element(defaults.getFirst());
    }

    private Optional<Value.Table> entries(String key) throws ConfigException {
        var found = text.node(unquoted(key));
        return found.map(Interpolations.Resolved::value)
                .filter(Value.Table.class::isInstance)
                .map(Value.Table.class::cast);
    }

    private static Interpolations.Resolved keys(Value.Table table) {
        List<Value> keys = new ArrayList<>();
        table.entries().forEach(e -> keys.add(new Value.Text(e.key())));
        return Interpolations.single(Trees.items(keys));
    }

    private static Interpolations.Resolved values(Value.Table table) {
        List<Value> values = new ArrayList<>();
        table.entries().forEach(e -> values.add(e.value()));
        return Interpolations.single(Trees.items(values));
    }

    /// An argument: a value as Hydra's overrides write it, or a text with references.
    private Optional<Interpolations.Resolved> element(String written) throws ConfigException {
        try {
            var value = HydraGrammar.read(written);
            return Interpolations.isWritten(value)
                    ? text.inner(value.text())
                    : Optional.of(Interpolations.single(value));
        } catch (Bounds.Exceeded bound) {
            throw bound;
        } catch (ConfigException noElement) {
            return Optional.empty();
        }
    }

    private Optional<Interpolations.Resolved> decoded(Optional<Interpolations.Resolved> argument)
            throws ConfigException {
        if (argument.isPresent() && argument.get().value() instanceof Value.Text(var inner)) {
            return element(inner);
        }
        return argument;
    }

    private static String unquoted(String key) {
        var name = key.strip();
        char c = name.isEmpty() ? ' ' : name.charAt(0);
        boolean quoted = name.length() > 1 && (c == '\'' || c == '"') && name.indexOf(c, 1) > 0;
        return quoted ? name.substring(1, name.indexOf(c, 1)) : name;
    }

    /// The arguments between commas that no bracket, brace or quote encloses.
    private static List<String> split(String arguments) {
        List<String> parts = new ArrayList<>();
        int open = 0;
        int from = 0;
        char quote = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ',' && open == 0) {
                parts.add(arguments.substring(from, i).strip());
                from = i + 1;
            } else {
                open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            }
        }
        parts.add(arguments.substring(from).strip());
        return parts;
    }
}
