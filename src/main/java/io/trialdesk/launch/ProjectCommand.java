package io.trialdesk.launch;

import io.trialdesk.launch.Field.Shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The command template of an `MLproject` entry point. A plain one becomes an argument vector; one
/// that needs a shell (pipes, variables) gets its values as the shell's own arguments, so they are
/// never read as shell text.
final class ProjectCommand {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|}}|\\{([^{}]*)}");
    private static final Pattern NEEDS_SHELL = Pattern.compile("[|&;<>$`()*?~\n]");

    private ProjectCommand() {}

    static List<String> vector(Entry entry, Map<Field, String> known, Map<String, String> extra) {
        var template = entry.command().getFirst();
        var values = new LinkedHashMap<String, String>();
        for (var field : entry.fields()) {
            if (field.shape() instanceof Shape.Placeholder) {
                values.put(field.name(), known.getOrDefault(field, field.knownPreset().orElse("")));
            }
        }
        // A declared parameter that the command does not name is passed on like an undeclared one.
        var passedOn = new LinkedHashMap<String, String>();
        values.forEach(
                (name, value) -> {
                    if (!template.contains("{" + name + "}")) {
                        passedOn.put(name, value);
                    }
                });
        passedOn.putAll(extra);
        var bare = PLACEHOLDER.matcher(template).replaceAll("");
        return NEEDS_SHELL.matcher(bare).find()
                ? shell(template, values, passedOn)
                : plain(template, values, passedOn);
    }

    private static List<String> plain(
            String template, Map<String, String> values, Map<String, String> extra) {
        var vector = new ArrayList<String>();
        for (var word : ShellWords.split(template)) {
            vector.add(filled(word, name -> values.getOrDefault(name, "")));
        }
        extra.forEach(
                (key, value) -> {
                    vector.add("--" + key);
                    vector.add(value);
                });
        return vector;
    }

    private static List<String> shell(
            String template, Map<String, String> values, Map<String, String> extra) {
        var arguments = new ArrayList<String>();
        var line =
                new StringBuilder(
                        filled(
                                template,
                                name -> argument(arguments, values.getOrDefault(name, ""))));
        extra.forEach(
                (key, value) ->
                        line.append(" --")
                                .append(ShellWords.quote(key))
                                .append(' ')
                                .append(argument(arguments, value)));
        var vector = new ArrayList<>(List.of("bash", "-c", line.toString(), "bash"));
        vector.addAll(arguments);
        return vector;
    }

    private static String argument(List<String> arguments, String value) {
        arguments.add(value);
        return "\"${" + arguments.size() + "}\"";
    }

    private static String filled(String text, java.util.function.UnaryOperator<String> value) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        found ->
                                java.util.regex.Matcher.quoteReplacement(
                                        switch (found.group()) {
                                            case "{{" -> "{";
                                            case "}}" -> "}";
                                            default -> value.apply(found.group(1).strip());
                                        }));
    }
}
