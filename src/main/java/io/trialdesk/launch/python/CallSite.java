package io.trialdesk.launch.python;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call in a source file.
///
/// @param target the variable its value is assigned to, empty when none
/// @param receiver what stands before the last dot, empty when nothing
public record CallSite(
        String target,
        String receiver,
        String method,
        List<Literal> positional,
        Map<String, Literal> keywords,
        boolean decorator,
        int line) {
    public CallSite {
        positional = List.copyOf(positional);
        keywords = Map.copyOf(keywords);
    }

    /// A keyword's value when it is a string.
    public Optional<String> text(String keyword) {
        return keywords.get(keyword) instanceof Literal.Text(var value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /// Whether a keyword is literally `True`.
    public boolean isTrue(String keyword) {
        return keywords.get(keyword) instanceof Literal.Flag(boolean value) && value;
    }

    /// The positional arguments that are strings, which for an option are its spellings.
    public List<String> words() {
        return positional.stream()
                .flatMap(
                        p ->
                                p instanceof Literal.Text(var value)
                                        ? Optional.of(value).stream()
                                        : Optional.<String>empty().stream())
                .toList();
    }
}
