package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// The ways in which configurations are written.
public enum Syntax {
    /// YAML as PyYAML reads it.
    YAML,
    YAML_OF_OMEGACONF,
    YAML_1_2,
    JSON,
    TOML,
    INI,
    /// `.env` files: values that may be secret are left out.
    ENVIRONMENT,
    /// Lines of `key=value`.
    FLAT,
    /// The literals assigned in a Python file.
    PYTHON,
    PYTHON_LITERAL,
    /// `Namespace(...)`, wherever it stands in the text.
    NAMESPACE,
    /// Tables of `key: value` that programs print.
    OPTIONS,
    /// A command line with its options.
    COMMAND,
    /// Gin, with macros replaced.
    GIN;

    private static final Pattern RULE = Pattern.compile("-{3,}.*\\w.*-{3,}");
    private static final Pattern OPTION = Pattern.compile("(?:.{0,4000}?\\s)?--?[A-Za-z].*");
    private static final Pattern SECTION = Pattern.compile("(?m)^\\[[^\\]\\n]+\\][ \\t]*$");
    private static final Pattern ASSIGNED = Pattern.compile("[\\w.\\-]++[ \\t]*+=.*");
    private static final Pattern TABLE = Pattern.compile("[\\w.\\-]++ *+:(?: .*)?");
    private static final int LOOKED_AT = 1 << 16;

    /// Reads a text of this syntax to a tree of values.
    ///
    /// @throws ConfigException when the text is of another syntax or exceeds a bound
    public Value read(String text) throws ConfigException {
        Bounds.checkSize(text.length());
        return switch (this) {
            case YAML -> YamlReader.read(text, Dialect.PYYAML);
            case YAML_OF_OMEGACONF -> YamlReader.read(text, Dialect.OMEGACONF);
            case YAML_1_2 -> YamlReader.read(text, Dialect.YAML12);
            case JSON -> JsonReader.read(text);
            case TOML -> TomlReader.read(text);
            case INI -> IniReader.read(text);
            case ENVIRONMENT -> FlatReader.environment(text);
            case FLAT -> FlatReader.read(text);
            case PYTHON -> PythonModule.read(text);
            case PYTHON_LITERAL -> PythonLiterals.read(text);
            case NAMESPACE -> NamespaceText.read(text);
            case OPTIONS -> OptionsTable.read(text);
            case COMMAND -> CommandLine.read(text);
            case GIN -> GinReader.resolved(text);
        };
    }

    /// Whether only text is kept, so that kinds of values are guesses.
    public boolean isLossy() {
        return switch (this) {
            case INI, ENVIRONMENT, FLAT, OPTIONS, COMMAND -> true;
            default -> false;
        };
    }

    /// The syntax of a file by its name and place, and by how it begins where these do not tell.
    public static Syntax of(Path file, String text) {
        var name = name(file).toLowerCase(Locale.ROOT);
        if (name.equals(".env") || name.startsWith(".env.") || name.endsWith(".env")) {
            return ENVIRONMENT;
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "yaml", "yml", "dvc", "lock" -> yaml(file, name);
            case "json", "jsn" -> JSON;
            case "toml" -> TOML;
            case "ini", "cfg", "conf" -> INI;
            case "py" -> PYTHON;
            case "gin" -> GIN;
            case "sh" -> COMMAND;
            default -> byContent(text);
        };
    }

    private static Syntax yaml(Path file, String name) {
        var parent = file.toAbsolutePath().getParent();
        var folder = parent == null ? "" : name(parent);
        if (folder.equals(".hydra") || name.equals("multirun.yaml")) {
            return YAML_OF_OMEGACONF;
        }
        boolean ofDvc = name.startsWith("dvc.") || name.endsWith(".dvc");
        boolean ofWandb = folder.equals("files") && name.startsWith("config");
        return ofDvc || ofWandb ? YAML_1_2 : YAML;
    }

    private static String name(Path path) {
        var name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static Syntax byContent(String text) {
        var start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        var first = start.lines().map(String::strip).filter(Syntax::says).findFirst().orElse("");
        if (first.startsWith("{") || first.startsWith("[{")) {
            return isJson(start.strip()) ? JSON : PYTHON_LITERAL;
        }
        if (start.contains("Namespace(")) {
            return NAMESPACE;
        }
        if (SECTION.matcher(start).find()) {
            return INI;
        }
        if (RULE.matcher(first).matches()) {
            return OPTIONS;
        }
        if (ASSIGNED.matcher(first).matches()) {
            return FLAT;
        }
        if (OPTION.matcher(first).matches()) {
            return COMMAND;
        }
        return TABLE.matcher(first).matches() ? table(start) : YAML;
    }

    private static boolean says(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    /// A printed table has no indented structure below its keys, as YAML may.
    private static Syntax table(String start) {
        boolean flat = start.lines().filter(l -> !l.isBlank()).allMatch(Syntax::isOption);
        return flat ? OPTIONS : YAML;
    }

    private static boolean isOption(String line) {
        return TABLE.matcher(line.strip()).matches() && !line.strip().endsWith(":");
    }

    private static boolean isJson(String text) {
        var inside = text.substring(1).stripLeading();
        return inside.startsWith("\"") || inside.startsWith("}") || inside.startsWith("{");
    }
}
