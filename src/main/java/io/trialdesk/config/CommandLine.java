package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The options of a command line: `--key value`, `--key=value`, `--flag`, `--no-flag`, several
/// values or the same key again as a list, and `key=value` as Hydra has it. Dashes in keys become
/// underscores, as argparse does. What belongs to no option is listed under `args`.
public final class CommandLine {
    private static final Pattern OPTION =
            Pattern.compile("--?[A-Za-z][\\w.\\-/]*(?:=.*)?", Pattern.DOTALL);
    private static final Pattern PAIR =
            Pattern.compile("[+~]{0,2}[A-Za-z_][\\w.@/]*=.*", Pattern.DOTALL);
    private static final String ARGUMENTS = "args";

    private final Map<String, List<Value>> options = new LinkedHashMap<>();
    private final List<Value> arguments = new ArrayList<>();
    private final Bounds bounds = new Bounds();

    private CommandLine() {}

    /// Reads a line as a shell would split it.
    ///
    /// @throws ConfigException when a quote is not closed
    public static Value read(String line) throws ConfigException {
        return options(ShellWords.split(line));
    }

    /// Reads a command that is already split, the program and what runs it included.
    public static Value options(List<String> words) throws ConfigException {
        var reader = new CommandLine();
        reader.words(words.subList(programEnds(words), words.size()));
        return reader.tree();
    }

    /// Where the options begin: behind variables, the interpreter and the script.
    private static int programEnds(List<String> words) {
        int at = 0;
        while (at < words.size() && words.get(at).matches("[A-Za-z_]\\w*=.*")) {
            at++;
        }
        for (int i = at; i < words.size() && !words.get(i).startsWith("--"); i++) {
            if (words.get(i).endsWith(".py") || (i > at && words.get(i - 1).equals("-m"))) {
                return i + 1;
            }
        }
        boolean starts = at < words.size() && !OPTION.matcher(words.get(at)).matches();
        return starts && !PAIR.matcher(words.get(at)).matches() ? at + 1 : at;
    }

    private void words(List<String> words) throws ConfigException {
        for (int i = 0; i < words.size(); i++) {
            bounds.count(0);
            var word = words.get(i);
            if (word.equals("--")) {
                rest(words.subList(i + 1, words.size()));
                return;
            }
            if (OPTION.matcher(word).matches()) {
                i += option(word, words.subList(i + 1, words.size()));
            } else if (PAIR.matcher(word).matches()) {
                pair(word);
            } else {
                arguments.add(PythonLiterals.coerce(word));
            }
        }
    }

    private void rest(List<String> words) {
        words.forEach(word -> arguments.add(PythonLiterals.coerce(word)));
    }

    private void pair(String word) {
        int equals = word.indexOf('=');
        add(word.substring(0, equals), PythonLiterals.coerce(word.substring(equals + 1)));
    }

    /// Takes the values behind an option and answers how many those were.
    private int option(String word, List<String> next) {
        int equals = word.indexOf('=');
        if (equals > 0) {
            add(key(word.substring(0, equals)), PythonLiterals.coerce(word.substring(equals + 1)));
            return 0;
        }
        int count = 0;
        while (count < next.size() && isValue(next.get(count))) {
            add(key(word), PythonLiterals.coerce(next.get(count)));
            count++;
        }
        if (count == 0) {
            flag(key(word));
        }
        return count;
    }

    private static boolean isValue(String word) {
        return !OPTION.matcher(word).matches()
                && !PAIR.matcher(word).matches()
                && !word.equals("--");
    }

    private void flag(String key) {
        boolean off = key.startsWith("no_");
        add(off ? key.substring(3) : key, Value.Flag.of(!off));
    }

    private static String key(String option) {
        return option.replaceFirst("^--?", "").replace('-', '_');
    }

    private void add(String key, Value value) {
        options.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    private Value tree() {
        Map<String, Value> tree = new LinkedHashMap<>();
        options.forEach(
                (key, values) ->
                        tree.put(
                                key, values.size() == 1 ? values.getFirst() : Trees.items(values)));
        if (!arguments.isEmpty()) {
            tree.putIfAbsent(ARGUMENTS, Trees.items(arguments));
        }
        return Trees.table(tree);
    }
}
