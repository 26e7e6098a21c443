package io.trialdesk.launch;

import io.trialdesk.launch.Field.Kind;
import io.trialdesk.launch.Field.Many;
import io.trialdesk.launch.Field.Shape;
import io.trialdesk.launch.python.CallSite;
import io.trialdesk.launch.python.Literal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns one `add_argument` call into a field, by the rules of Python's `argparse`.
final class Argparse {
    private static final Set<String> NO_VALUE = Set.of("help", "version");

    private Argparse() {}

    /// The field, or nothing for an option that takes no part in a form (help, version, hidden).
    static Optional<Field> field(CallSite call) {
        var words = call.words();
        var action = action(call);
        if (words.isEmpty() || NO_VALUE.contains(action) || isHidden(call)) {
            return Optional.empty();
        }
        boolean option = words.getFirst().startsWith("-");
        var flag = option ? longest(words) : "";
        var name = call.text("dest").orElseGet(() -> option ? destination(flag) : words.getFirst());
        var choices = choices(call);
        var kind = kind(call, action, choices);
        var preset = preset(call, action);
        return Optional.of(
                new Field(
                        name,
                        kind,
                        preset.orElse(null),
                        choices,
                        help(call, preset),
                        option ? call.isTrue("required") : isNeeded(call),
                        option ? shape(action, flag, call) : new Shape.Positional(many(call))));
    }

    private static boolean isHidden(CallSite call) {
        return call.keywords().get("help") instanceof Literal.Name(var name)
                && name.endsWith("SUPPRESS");
    }

    private static String action(CallSite call) {
        return switch (call.keywords().get("action")) {
            case Literal.Text(var text) -> text;
            case Literal.Name(var name) when name.endsWith("BooleanOptionalAction") -> "optional";
            case null, default -> "store";
        };
    }

    private static String longest(List<String> words) {
        return words.stream().filter(w -> w.startsWith("--")).findFirst().orElse(words.getFirst());
    }

    static String destination(String flag) {
        return flag.replaceFirst("^-+", "").replace('-', '_');
    }

    private static Shape shape(String action, String flag, CallSite call) {
        return switch (action) {
            case "store_true", "store_const", "append_const", "count" -> new Shape.Switch(flag, "");
            case "store_false" -> new Shape.Switch("", flag);
            case "optional" -> new Shape.Switch(flag, flag.replaceFirst("^--", "--no-"));
            case "append" -> new Shape.Option(flag, Many.REPEATED);
            default -> new Shape.Option(flag, many(call));
        };
    }

    private static Many many(CallSite call) {
        return switch (call.keywords().get("nargs")) {
            case Literal.Text(var text) when text.equals("?") -> Many.ONE;
            case Literal.Numeral(var text) when text.equals("1") -> Many.ONE;
            case null -> Many.ONE;
            default -> Many.AFTER_ONE;
        };
    }

    private static boolean isNeeded(CallSite call) {
        return !(call.keywords().get("nargs") instanceof Literal.Text(var text)
                && (text.equals("?") || text.equals("*")));
    }

    private static List<String> choices(CallSite call) {
        return call.keywords().get("choices") instanceof Literal.Items(var items)
                        && items.stream().allMatch(i -> i.shown().isPresent())
                ? items.stream().map(Literal::shown).flatMap(Optional::stream).toList()
                : List.of();
    }

    private static Kind kind(CallSite call, String action, List<String> choices) {
        boolean isSwitch =
                Set.of(
                                "store_true",
                                "store_false",
                                "store_const",
                                "append_const",
                                "count",
                                "optional")
                        .contains(action);
        if (isSwitch) {
            return Kind.FLAG;
        }
        if (!choices.isEmpty()) {
            return Kind.CHOICE;
        }
        return call.keywords().get("type") instanceof Literal.Name(var type)
                ? kindOf(type)
                : call.keywords().get("type") instanceof Literal.Call(var maker, _)
                                && maker.endsWith("FileType")
                        ? Kind.PATH
                        : Kind.TEXT;
    }

    /// The kind of field for the name of a Python type or converter.
    static Kind kindOf(String type) {
        var simple = type.substring(type.lastIndexOf('.') + 1);
        return switch (simple) {
            case "int" -> Kind.WHOLE;
            case "float" -> Kind.REAL;
            case "Path", "PurePath", "PosixPath" -> Kind.PATH;
            default -> simple.contains("bool") ? Kind.FLAG : Kind.TEXT;
        };
    }

    private static Optional<String> preset(CallSite call, String action) {
        var given = call.keywords().get("default");
        if (given == null) {
            return switch (action) {
                case "store_true" -> Optional.of("False");
                case "store_false" -> Optional.of("True");
                default -> Optional.empty();
            };
        }
        return given.shown();
    }

    private static String help(CallSite call, Optional<String> preset) {
        return call.text("help")
                .orElse("")
                .replace("%(default)s", preset.orElse("?"))
                .replace("%%", "%")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
