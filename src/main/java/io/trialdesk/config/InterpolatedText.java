package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One text with references: its parts and what each means. For one thread.
///
/// @param depth how many references this one stands in
/// @param parent the path of the map or list the text stands in, where relative references start
record InterpolatedText(Interpolations tree, List<String> parent, int depth) {
    private static final int DEEPEST = 32;

    private static final Pattern RESOLVER =
            Pattern.compile("[ \\t]*+([A-Za-z_]\\w*+(?:\\.[A-Za-z_]\\w*+)*+)[ \\t]*+:");

    /// What the text means, empty when a part is unknown.
    Optional<Interpolations.Resolved> value(String text) throws ConfigException {
        var in = new Cursor(text, 0);
        List<Interpolations.Resolved> parts = new ArrayList<>();
        var plain = new StringBuilder();
        while (!in.done()) {
            if (literal(in, plain)) {
                continue;
            }
            if (!plain.isEmpty()) {
                parts.add(Interpolations.single(new Value.Text(plain.toString())));
                plain.setLength(0);
            }
            var part = reference(in);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        if (!plain.isEmpty() || parts.isEmpty()) {
            parts.add(Interpolations.single(new Value.Text(plain.toString())));
        }
        return Interpolations.joined(parts);
    }

    /// What a text inside a reference means.
    Optional<Interpolations.Resolved> inner(String text) throws ConfigException {
        return depth < DEEPEST
                ? new InterpolatedText(tree, parent, depth + 1).value(text)
                : Optional.empty();
    }

    /// Takes a character that is no reference. Backslashes right before one are halved, and an odd
    /// one makes it plain text.
    private static boolean literal(Cursor in, StringBuilder plain) {
        if (in.peek() == '\\') {
            int count = in.take(c -> c == '\\').length();
            boolean before = in.startsWith("${");
            plain.append("\\".repeat(before ? count / 2 : count));
            if (before && count % 2 == 1) {
                plain.append(in.next()).append(in.next());
            }
            return true;
        }
        boolean isPlain = !in.startsWith("${");
        if (isPlain) {
            plain.append(in.next());
        }
        return isPlain;
    }

    private Optional<Interpolations.Resolved> reference(Cursor in) throws ConfigException {
        String written;
        try {
            written = HydraGrammar.interpolation(in);
        } catch (ConfigException open) {
            return Optional.empty();
        }
        var inside = written.substring(2, written.length() - 1);
        var resolver = RESOLVER.matcher(inside);
        if (resolver.lookingAt()) {
            return new OmegaResolver(this)
                    .call(resolver.group(1), inside.substring(resolver.end()));
        }
        return node(inside.strip());
    }

    /// What a reference to a node means: `a.b`, `a[0]`, `.sibling`, `a.${b}`.
    Optional<Interpolations.Resolved> node(String written) throws ConfigException {
        var path = path(written);
        return path.isEmpty() ? Optional.empty() : tree.at(path.get());
    }

    /// The path that is written, empty when it cannot be one.
    Optional<List<String>> path(String written) throws ConfigException {
        var filled =
                written.contains("${")
                        ? inner(written)
                        : Optional.of(Interpolations.single(new Value.Text(written)));
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        var in = new Cursor(PythonText.str(filled.get().value()), 0);
        int dots = in.take(c -> c == '.').length();
        if (dots > parent.size() + 1) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>();
        if (dots > 0) {
            path.addAll(parent.subList(0, parent.size() + 1 - dots));
        }
        return keys(in, path) ? Optional.of(path) : Optional.empty();
    }

    private static boolean keys(Cursor in, List<String> path) {
        while (!in.done()) {
            boolean bracket = in.eat("[");
            var key = in.take(c -> c != '.' && c != '[' && c != ']');
            if (key.isEmpty() || (bracket && !in.eat("]"))) {
                return false;
            }
            path.add(key);
            if (!in.done() && in.peek() != '[' && !in.eat(".")) {
                return false;
            }
        }
        return true;
    }
}
