package io.trialdesk.launch.python;

import java.util.List;
import java.util.Optional;

/// What an expression is worth, as far as source alone tells.
public sealed interface Literal {
    /// A string.
    record Text(String value) implements Literal {}

    /// A number, as written, its sign included.
    record Numeral(String text) implements Literal {}

    /// `True` or `False`.
    record Flag(boolean value) implements Literal {}

    /// `None`.
    record Nothing() implements Literal {}

    /// A list, tuple or set; of a dictionary the keys.
    record Items(List<Literal> items) implements Literal {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// A name such as `float` or `Settings.lr` that nothing here explains.
    record Name(String dotted) implements Literal {}

    /// A call, for example `Path("data")`.
    record Call(String dotted, List<Literal> arguments) implements Literal {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// Anything else.
    record Unknown() implements Literal {}

    /// How a command line would write this value; empty for what is no plain value.
    default Optional<String> shown() {
        return switch (this) {
            case Text text -> Optional.of(text.value());
            case Numeral number -> Optional.of(number.text());
            case Flag flag -> Optional.of(flag.value() ? "True" : "False");
            case Call call when isPath(call) -> call.arguments().getFirst().shown();
            case Items(var items) -> joined(items);
            case Nothing _, Name _, Unknown _, Call _ -> Optional.empty();
        };
    }

    private static boolean isPath(Call call) {
        return call.arguments().size() == 1
                && (call.dotted().equals("Path") || call.dotted().endsWith(".Path"));
    }

    private static Optional<String> joined(List<Literal> items) {
        var shown = items.stream().map(Literal::shown).flatMap(Optional::stream).toList();
        return shown.size() == items.size()
                ? Optional.of(String.join(" ", shown))
                : Optional.empty();
    }
}
