package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Gin files: `scope/module.Class.param = value`, blocks of `Class:` with indented parameters,
/// macros. Values are literals of Python, references `@name` and macros `%NAME`. Includes and
/// imports are passed over. Keys keep the scope with its slash and the dots of modules. For one
/// thread.
public final class GinReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\w./]*+");
    private static final Pattern SKIPPED =
            Pattern.compile("(?:import|include|from)[ \\t]", Pattern.MULTILINE);

    private final Cursor in;
    private final String text;
    private final boolean resolving;
    private final Bounds bounds = new Bounds();
    private final Map<String, Value> values = new LinkedHashMap<>();

    private GinReader(String text, boolean resolving) {
        this.text = text;
        this.resolving = resolving;
        this.in = new Cursor(text, 0);
    }

    /// Reads a file with its references as they are written.
    ///
    /// @throws ConfigException when the text is no gin file or exceeds a bound
    public static Value read(String text) throws ConfigException {
        return new GinReader(text, false).all();
    }

    /// Reads a file with the macros that stand before their use replaced by their values.
    public static Value resolved(String text) throws ConfigException {
        return new GinReader(text, true).all();
    }

    private Value all() throws ConfigException {
        Bounds.checkSize(text.length());
        String block = "";
        while (!in.done()) {
            var margin = in.take(c -> c == ' ' || c == '\t');
            if (isNothing()) {
                continue;
            }
            if (margin.isEmpty()) {
                block = "";
            }
            block = statement(block);
        }
        return Trees.table(values);
    }

    /// Passes an empty line, a comment or the end.
    private boolean isNothing() {
        if (in.peek() == '#') {
            in.take(c -> c != '\n');
        }
        return in.eat("\n") || in.eat("\r\n") || in.done();
    }

    /// One binding, or the first line of a block, whose name is the answer.
    private String statement(String block) throws ConfigException {
        if (SKIPPED.matcher(text).region(in.at(), text.length()).lookingAt()) {
            in.take(c -> c != '\n');
            return "";
        }
        var key = NAME.matcher(text).region(in.at(), text.length());
        if (!key.lookingAt()) {
            throw in.wrong("expected the name of a parameter");
        }
        in.moveTo(key.end());
        in.take(c -> c == ' ' || c == '\t');
        if (block.isEmpty() && in.eat(":")) {
            return key.group();
        }
        in.expect('=');
        bounds.count(1);
        values.put(block.isEmpty() ? key.group() : block + "." + key.group(), value());
        return block;
    }

    private Value value() throws ConfigException {
        var value = new PythonParser(in, PythonNames.gin(this::macro)).value();
        in.take(c -> c == ' ' || c == '\t' || c == '\r');
        if (in.peek() == '#') {
            in.take(c -> c != '\n');
        }
        if (!in.done() && !in.eat("\n")) {
            throw in.wrong("expected the end of the line");
        }
        return value;
    }

    /// Macros are bound as `NAME = value`, or as parameter `value` of the function `gin.macro`.
    private Optional<Value> macro(String name) {
        if (!resolving) {
            return Optional.empty();
        }
        var bound = Optional.ofNullable(values.get(name));
        return bound.or(() -> Optional.ofNullable(values.get(name + "/macro.value")))
                .or(() -> Optional.ofNullable(values.get(name + "/gin.macro.value")));
    }
}
