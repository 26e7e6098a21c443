package io.trialdesk.launch;

import io.trialdesk.launch.Field.Kind;
import io.trialdesk.launch.Field.Shape;

import java.util.regex.Pattern;

/// Writes `key=value` for Hydra, whose own parser reads the value after the shell is done with it:
/// text that would read as something else is put in double quotes.
final class HydraOverride {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9_./@%+*?|\\-]+( [A-Za-z0-9_./@%+*?\\-]+)*");
    private static final Pattern OTHER_TYPE =
            Pattern.compile(
                    "(?i)null|true|false|[+-]?(inf|nan)|[+-]?[0-9][0-9_]*"
                            + "|[+-]?([0-9][0-9_]*)?\\.?[0-9_]*(e[+-]?[0-9]+)?");

    /// Elements `[1, 2]`, tables `{a: 1}` and quoted text are in Hydra's syntax already.
    private static final Pattern STRUCTURED = Pattern.compile("(?s)\\[.*]|\\{.*}|\".*\"|'.*'");

    private HydraOverride() {}

    /// The override for a field of the form.
    static String of(Field field, String value) {
        if (field.shape() instanceof Shape.Setting(boolean group) && group) {
            return field.name() + "=" + value;
        }
        return field.kind() == Kind.TEXT ? text(field.name(), value) : typed(field.name(), value);
    }

    /// The override for a value meant as text, whatever it looks like.
    static String text(String key, String value) {
        return key + "=" + (STRUCTURED.matcher(value).matches() ? value : quotedText(value));
    }

    private static String quotedText(String value) {
        boolean bare =
                PLAIN.matcher(value).matches()
                        && !OTHER_TYPE.matcher(value).matches()
                        && value.indexOf('|') < 0
                        && value.indexOf(' ') < 0;
        return bare ? value : quoted(value);
    }

    /// The override for a value whose type is what it looks like; a comma outside brackets would be
    /// a sweep, so such a value is quoted.
    static String typed(String key, String value) {
        boolean safe =
                STRUCTURED.matcher(value).matches()
                        || (PLAIN.matcher(value).matches()
                                && value.indexOf('|') < 0
                                && value.indexOf(' ') < 0);
        return key + "=" + (safe ? value : quoted(value));
    }

    /// Double quotes; only quotes, and backslashes before a quote, need escaping in Hydra's
    /// grammar.
    private static String quoted(String value) {
        var text = new StringBuilder("\"");
        int slashes = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                slashes++;
                continue;
            }
            text.repeat('\\', c == '"' ? 2 * slashes + 1 : slashes).append(c);
            slashes = 0;
        }
        return text.repeat('\\', 2 * slashes).append('"').toString();
    }
}
