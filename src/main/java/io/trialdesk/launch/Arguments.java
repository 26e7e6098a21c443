package io.trialdesk.launch;

import io.trialdesk.launch.Field.Kind;
import io.trialdesk.launch.Field.Many;
import io.trialdesk.launch.Field.Shape;
import io.trialdesk.model.Numbers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes an argument vector from an entry and the values for it. Values are never part of a shell
/// string. Keys that the entry does not know are passed on as its kind of program takes them.
public final class Arguments {
    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0", "");

    private Arguments() {}

    /// What is wrong with one value, in words for the form.
    public record Problem(String field, String sentence) {}

    /// Everything wrong with these values; empty when the entry can be started with them.
    public static List<Problem> check(Entry entry, Map<String, String> values) {
        var problems = new ArrayList<Problem>();
        var known = known(entry, values);
        for (var field : entry.fields()) {
            var value = known.get(field);
            if (value == null) {
                if (field.required() && field.preset() == null) {
                    problems.add(new Problem(field.name(), field.name() + " is needed"));
                }
                continue;
            }
            for (var word : field.isMany() ? words(value) : List.of(value)) {
                wrong(field, word).ifPresent(s -> problems.add(new Problem(field.name(), s)));
            }
        }
        return problems;
    }

    private static java.util.Optional<String> wrong(Field field, String value) {
        boolean fine =
                switch (field.kind()) {
                    case WHOLE -> value.strip().matches("[-+]?[0-9][0-9_]*");
                    case REAL -> Numbers.parse(value.strip()).isPresent();
                    case FLAG -> isFlag(value);
                    case CHOICE -> field.choices().contains(value);
                    case TEXT, PATH, WORD -> true;
                };
        if (fine || field.shape() instanceof Shape.Setting) {
            return java.util.Optional.empty();
        }
        var wanted =
                switch (field.kind()) {
                    case WHOLE -> "a whole number";
                    case REAL -> "a number";
                    case FLAG -> "true or false";
                    default -> "one of " + String.join(", ", field.choices());
                };
        return java.util.Optional.of(
                "%s must be %s, not '%s'".formatted(field.name(), wanted, value));
    }

    private static boolean isFlag(String value) {
        var folded = value.strip().toLowerCase(Locale.ROOT);
        return YES.contains(folded) || NO.contains(folded);
    }

    static boolean isYes(String value) {
        return YES.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /// The argument vector, beginning with the entry's command.
    ///
    /// @param values by field name; only what is given is passed, the program's own defaults rule
    ///   the rest
    public static List<String> vector(Entry entry, Map<String, String> values) {
        var known = known(entry, values);
        var extra = new LinkedHashMap<>(values);
        extra.keySet().removeIf(key -> entry.field(key).isPresent());
        return switch (entry.kind()) {
            case MLPROJECT -> ProjectCommand.vector(entry, known, extra);
            case HYDRA -> hydra(entry, known, extra);
            case SCRIPT -> script(entry, known, extra);
        };
    }

    private static Map<Field, String> known(Entry entry, Map<String, String> values) {
        var known = new LinkedHashMap<Field, String>();
        values.forEach((key, value) -> entry.field(key).ifPresent(f -> known.put(f, value)));
        return known;
    }

    private static List<String> hydra(
            Entry entry, Map<Field, String> known, Map<String, String> extra) {
        var vector = new ArrayList<>(entry.command());
        for (var field : entry.fields()) {
            if (known.containsKey(field)) {
                vector.add(HydraOverride.of(field, known.get(field)));
            }
        }
        extra.forEach((key, value) -> vector.add(HydraOverride.typed(key, value)));
        return vector;
    }

    private static List<String> script(
            Entry entry, Map<Field, String> known, Map<String, String> extra) {
        var vector = new ArrayList<>(entry.command());
        var options = new ArrayList<String>();
        var positionals = new ArrayList<String>();
        for (var field : entry.fields()) {
            if (field.shape() instanceof Shape.Word(var word)) {
                close(vector, options, positionals);
                vector.add(word);
            } else if (known.containsKey(field)) {
                var into = field.shape() instanceof Shape.Positional ? positionals : options;
                into.addAll(words(field, known.get(field)));
            }
        }
        extra.forEach((key, value) -> options.addAll(extraOption(key, value)));
        close(vector, options, positionals);
        return vector;
    }

    /// Bare arguments go first, where no option of several values can swallow them, unless one
    /// looks like an option: then they go last, after the mark that ends options.
    private static void close(List<String> vector, List<String> options, List<String> positionals) {
        boolean risky = positionals.stream().anyMatch(p -> p.startsWith("-"));
        if (risky) {
            vector.addAll(options);
            vector.add("--");
            vector.addAll(positionals);
        } else {
            vector.addAll(positionals);
            vector.addAll(options);
        }
        options.clear();
        positionals.clear();
    }

    private static List<String> extraOption(String key, String value) {
        var flag = key.startsWith("-") ? key : "--" + key;
        return List.of(flag + "=" + value);
    }

    private static List<String> words(Field field, String value) {
        return switch (field.shape()) {
            case Shape.Switch(var on, var off) -> {
                var word = isYes(value) ? on : off;
                yield word.isEmpty() ? List.of() : List.of(word);
            }
            case Shape.Option(var flag, var many) -> option(field, flag, many, value);
            case Shape.Positional(var many) -> many == Many.ONE ? List.of(value) : words(value);
            case Shape.Word _, Shape.Setting _, Shape.Placeholder _ -> List.of(value);
        };
    }

    private static List<String> option(Field field, String flag, Many many, String value) {
        return switch (many) {
            case ONE -> List.of(joined(flag, field.kind() == Kind.FLAG ? flagText(value) : value));
            case REPEATED -> words(value).stream().map(v -> joined(flag, v)).toList();
            case AFTER_ONE -> {
                var all = new ArrayList<String>();
                all.add(flag);
                all.addAll(words(value));
                yield all;
            }
        };
    }

    /// A value after `=` may begin with a dash; a short option has no such form.
    private static String joined(String flag, String value) {
        return flag.startsWith("--") ? flag + "=" + value : flag + value;
    }

    /// `type=bool` takes every text but the empty one for true.
    private static String flagText(String value) {
        return isYes(value) ? "True" : "";
    }

    /// Several values in one text: separated by blanks or line ends, quoted where a value holds
    /// one.
    static List<String> words(String value) {
        return ShellWords.split(value);
    }

    /// The keys that are needed and have no value yet, for a form's marks.
    public static Set<String> missing(Entry entry, Map<String, String> values) {
        var missing = new LinkedHashSet<String>();
        check(entry, values).stream()
                .filter(p -> p.sentence().endsWith(" is needed"))
                .forEach(p -> missing.add(p.field()));
        return missing;
    }
}
