package io.trialdesk.launch;

import io.trialdesk.launch.Field.Kind;
import io.trialdesk.launch.Field.Shape;
import io.trialdesk.launch.python.CallSite;
import io.trialdesk.launch.python.Literal;
import io.trialdesk.launch.python.PythonSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The entries of one Python script, found in its source: one, or one per sub-command.
final class PythonScript {
    private final String path;
    private final PythonSource source;
    private final Map<String, String> groups = new HashMap<>();

    /// The parsers that each sub-command takes its options from as well.
    private final Map<String, List<String>> commands = new LinkedHashMap<>();

    private final Map<String, Map<String, Field>> fields = new LinkedHashMap<>();

    private PythonScript(String path, PythonSource source) {
        this.path = path;
        this.source = source;
    }

    static List<Entry> entries(String path, PythonSource source) {
        var script = new PythonScript(path, source);
        source.calls().forEach(script::take);
        return script.entries();
    }

    private void take(CallSite call) {
        switch (call.method()) {
            case "add_argument_group", "add_mutually_exclusive_group" ->
                    groups.put(call.target(), owner(call.receiver()));
            case "ArgumentParser", "add_parser" -> parser(call);
            case "add_argument" ->
                    Argparse.field(call).ifPresent(f -> add(owner(call.receiver()), f));
            case "set_defaults" -> presets(call);
            case "option", "argument" -> {
                if (call.decorator()) {
                    Click.field(call).ifPresent(f -> add("", f));
                }
            }
            default -> {
                // Other calls say nothing about options.
            }
        }
    }

    private void parser(CallSite call) {
        groups.remove(call.target());
        if (call.method().equals("add_parser") && !call.words().isEmpty()) {
            commands.put(call.words().getFirst(), parents(call));
            groups.put(call.target(), "\0" + call.words().getFirst());
        }
    }

    private static List<String> parents(CallSite call) {
        return call.keywords().get("parents") instanceof Literal.Items(var items)
                ? items.stream()
                        .map(i -> i instanceof Literal.Name(var name) ? name : null)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    /// The parser behind a variable: groups stand for the parser they belong to, a sub-command's
    /// parser for its command, since functions like to use the same variable again.
    private String owner(String variable) {
        return groups.getOrDefault(variable, variable);
    }

    private void add(String owner, Field field) {
        fields.computeIfAbsent(owner, _ -> new LinkedHashMap<>()).put(field.name(), field);
    }

    private void presets(CallSite call) {
        var known = fields.get(owner(call.receiver()));
        if (known != null) {
            call.keywords()
                    .forEach(
                            (name, value) ->
                                    known.computeIfPresent(
                                            name,
                                            (_, f) -> f.presetTo(value.shown().orElse(null))));
        }
    }

    private List<Entry> entries() {
        var shared = new ArrayList<Field>();
        var onlyParents = commands.values().stream().flatMap(List::stream).toList();
        fields.forEach(
                (owner, own) -> {
                    boolean inherited = onlyParents.contains(owner);
                    if (!owner.startsWith("\0") && !inherited) {
                        shared.addAll(own.values());
                    }
                });
        if (commands.isEmpty()) {
            return List.of(entry(path, shared));
        }
        var entries = new ArrayList<Entry>();
        commands.forEach((command, parents) -> entries.add(subCommand(command, parents, shared)));
        return entries;
    }

    private Entry subCommand(String command, List<String> parents, List<Field> shared) {
        var all = new ArrayList<>(shared);
        all.add(new Field("", Kind.WORD, command, List.of(), "", false, new Shape.Word(command)));
        parents.forEach(p -> all.addAll(fields.getOrDefault(owner(p), Map.of()).values()));
        all.addAll(fields.getOrDefault("\0" + command, Map.of()).values());
        return entry(path + " " + command, all);
    }

    private Entry entry(String name, List<Field> all) {
        return new Entry(name, Entry.Kind.SCRIPT, List.of("python", path), all, evidence());
    }

    private String evidence() {
        return source.calls().stream()
                .filter(
                        c ->
                                c.method().equals("add_argument")
                                        || (c.decorator() && c.method().equals("option")))
                .findFirst()
                .map(c -> "%s line %d".formatted(path, c.line()))
                .orElse(path);
    }
}
