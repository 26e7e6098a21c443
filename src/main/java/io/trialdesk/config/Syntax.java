package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// The ways in which configurations are written.
public enum Syntax {
    YAML(text -> YamlReader.read(text, Dialect.PYYAML)),
    YAML_OF_OMEGACONF(text -> YamlReader.read(text, Dialect.OMEGACONF)),
    YAML_1_2(text -> YamlReader.read(text, Dialect.YAML12)),
    JSON(JsonReader::read),
    TOML(TomlReader::read),
    INI(IniReader::read),
    ENVIRONMENT(FlatReader::environment),
    FLAT(FlatReader::read),
    PYTHON(PythonModule::read),
    PYTHON_LITERAL(PythonLiterals::read),
    NAMESPACE(NamespaceText::read),
    OPTIONS(OptionsTable::read),
    COMMAND(CommandLine::read),
    GIN(GinReader::resolved);

    /// Reads the whole text of a file.
    @FunctionalInterface
    private interface Reader {
        Value read(String text) throws ConfigException;
    }

    private static final Pattern NAMESPACE_MARK = Pattern.compile("Namespace\\(");
    private static final Pattern DASHES = Pattern.compile("\\A\\s*-{3,}[^\\n]*\\w[^\\n]*-{3,}");
    private static final Pattern OPTION = Pattern.compile("\\A\\S.{0,4000}?\\s--?[A-Za-z]|\\A\\s*--[A-Za-z]");
    private static final Pattern SECTION = Pattern.compile("(?m)^\\[[^\\]\\n]+\\]\\s*$");
    private static final Pattern ASSIGNED = Pattern.compile("(?m)\\A(?:\\s*#.*\\R|\\s*\\R)*\\s*[\\w.\\-]+[ \\t]*=");
    private static final Pattern TABLE = Pattern.compile("\\A\\s*[\\w.\\-]+ *: *(?:\\S.*)?\\R");

    private final Reader reader;

    Syntax(Reader reader) {
        this.reader = reader;
    }

    /// Reads a text of this syntax to a tree of values.
    ///
    /// @throws ConfigException when the text is of another syntax or exceeds a bound
    public Value read(String text) throws ConfigException {
        Bounds.checkSize(text.length());
        return reader.read(text);
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
        var start = text.substring(0, Math.min(text.length(), 1 << 16));
        var first = start.stripLeading();
        if (first.startsWith("{") || first.startsWith("[{")) {
            return isJson(first) ? JSON : PYTHON_LITERAL;
        }
        if (NAMESPACE_MARK.matcher(start).find()) {
            return NAMESPACE;
        }
        if (DASHES.matcher(start).find()) {
            return OPTIONS;
        }
        if (SECTION.matcher(start).find()) {
            return INI;
        }
        if (ASSIGNED.matcher(start).find()) {
            return FLAT;
        }
        if (OPTION.matcher(start).find()) {
            return COMMAND;
        }
        return TABLE.matcher(start).find() ? OPTIONS : YAML;
    }

    private static boolean isJson(String text) {
        var inside = text.substring(1).stripLeading();
        return inside.startsWith("\"") || inside.startsWith("}") || inside.startsWith("{");
    }
}
