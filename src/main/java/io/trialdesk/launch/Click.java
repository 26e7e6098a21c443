package io.trialdesk.launch;

import io.trialdesk.launch.Field.Kind;
import io.trialdesk.launch.Field.Many;
import io.trialdesk.launch.Field.Shape;
import io.trialdesk.launch.python.CallSite;
import io.trialdesk.launch.python.Literal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns one `@click.option` or `@click.argument` into a field, by the rules of the Click library.
final class Click {
    private Click() {}

    static Optional<Field> field(CallSite call) {
        var words = call.words();
        if (words.isEmpty() || call.isTrue("hidden")) {
            return Optional.empty();
        }
        boolean argument = call.method().equals("argument");
        var spelled =
                words.stream().filter(w -> w.startsWith("--")).findFirst().orElse(words.getFirst());
        var name =
                words.stream()
                        .filter(w -> !w.startsWith("-"))
                        .findFirst()
                        .orElseGet(() -> Argparse.destination(spelled.split("/", 2)[0]))
                        .toLowerCase(Locale.ROOT)
                        .replace('-', '_');
        var shape = argument ? new Shape.Positional(many(call)) : shape(call, spelled);
        var choices = choices(call);
        var preset = Optional.ofNullable(call.keywords().get("default")).flatMap(Literal::shown);
        return Optional.of(
                new Field(
                        name,
                        kind(call, shape, choices, preset),
                        preset.orElse(shape instanceof Shape.Switch ? "False" : null),
                        choices,
                        call.text("help").orElse("").strip().replaceAll("\\s+", " "),
                        argument ? !isLoose(call) : call.isTrue("required"),
                        shape));
    }

    private static Shape shape(CallSite call, String spelled) {
        if (spelled.contains("/")) {
            var both = spelled.split("/", 2);
            return new Shape.Switch(both[0].strip(), both[1].strip());
        }
        if (call.isTrue("is_flag")) {
            return new Shape.Switch(spelled, "");
        }
        return new Shape.Option(spelled, many(call));
    }

    private static Many many(CallSite call) {
        if (call.isTrue("multiple")) {
            return Many.REPEATED;
        }
        return call.keywords().get("nargs") instanceof Literal.Numeral(var text)
                        && !text.equals("1")
                ? Many.AFTER_ONE
                : Many.ONE;
    }

    private static boolean isLoose(CallSite call) {
        return call.keywords().containsKey("default")
                || (call.keywords().get("required") instanceof Literal.Flag(boolean needed)
                        && !needed)
                || (call.keywords().get("nargs") instanceof Literal.Numeral(var text)
                        && text.equals("-1"));
    }

    private static List<String> choices(CallSite call) {
        return call.keywords().get("type") instanceof Literal.Call(var maker, var arguments)
                        && maker.endsWith("Choice")
                        && !arguments.isEmpty()
                        && arguments.getFirst() instanceof Literal.Items(var items)
                ? items.stream().map(Literal::shown).flatMap(Optional::stream).toList()
                : List.of();
    }

    private static Kind kind(
            CallSite call, Shape shape, List<String> choices, Optional<String> preset) {
        if (shape instanceof Shape.Switch) {
            return Kind.FLAG;
        }
        if (!choices.isEmpty()) {
            return Kind.CHOICE;
        }
        return switch (call.keywords().get("type")) {
            case Literal.Name(var type) -> Argparse.kindOf(type.toLowerCase(Locale.ROOT));
            case Literal.Call(var maker, _) when maker.endsWith("Path") -> Kind.PATH;
            case Literal.Call(var maker, _) when maker.endsWith("IntRange") -> Kind.WHOLE;
            case Literal.Call(var maker, _) when maker.endsWith("FloatRange") -> Kind.REAL;
            case null -> guessed(call, preset);
            default -> Kind.TEXT;
        };
    }

    /// Click takes the type of the default when none is named.
    private static Kind guessed(CallSite call, Optional<String> preset) {
        if (!(call.keywords().get("default") instanceof Literal.Numeral) || preset.isEmpty()) {
            return Kind.TEXT;
        }
        return preset.get().matches("-?\\d+") ? Kind.WHOLE : Kind.REAL;
    }
}
