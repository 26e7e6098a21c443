package io.trialdesk.launch;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// One value that an entry takes.
///
/// @param name the key of the value, as the program itself names it (`learning_rate`, `model.lr`)
/// @param preset what the program uses when nothing is said, as text; null when unknown
/// @param choices the only values allowed, empty when any is
/// @param required whether the program refuses to start without it
public record Field(
        String name,
        Kind kind,
        @Nullable String preset,
        List<String> choices,
        String help,
        boolean required,
        Shape shape) {

    /// What can be typed into it. `WORD` is fixed text that no form shows.
    public enum Kind {
        TEXT,
        WHOLE,
        REAL,
        FLAG,
        CHOICE,
        PATH,
        WORD
    }

    /// How the value becomes arguments.
    public sealed interface Shape {
        /// `--flag=value`; how several values are told depends on `many`.
        record Option(String flag, Many many) implements Shape {}

        /// One word for yes, one for no; an empty one means that saying nothing says it.
        record Switch(String on, String off) implements Shape {}

        /// A bare argument.
        record Positional(Many many) implements Shape {}

        /// A fixed word, such as a sub-command.
        record Word(String text) implements Shape {}

        /// `key=value` in Hydra's grammar; a group takes the value as it is.
        record Setting(boolean group) implements Shape {}

        /// `{name}` in the command of an `MLproject`.
        record Placeholder() implements Shape {}
    }

    /// How an option takes more than one value.
    public enum Many {
        ONE,
        AFTER_ONE,
        REPEATED
    }

    public Field {
        choices = List.copyOf(choices);
    }

    public Optional<String> knownPreset() {
        return Optional.ofNullable(preset);
    }

    /// The same field with another preset.
    Field presetTo(@Nullable String text) {
        return new Field(name, kind, text, choices, help, required, shape);
    }

    /// Whether several values may be given, separated by blanks or lines.
    public boolean isMany() {
        return switch (shape) {
            case Shape.Option option -> option.many() != Many.ONE;
            case Shape.Positional positional -> positional.many() != Many.ONE;
            default -> false;
        };
    }
}
