package io.trialdesk.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds what may follow the beginning of a filter: looks at the last few words, not at the whole
/// grammar. Used once.
final class Completer {
    private static final int MOST = 50;
    private static final List<String> COMPARISONS = List.of("=", "!=", "<", "<=", ">", ">=");
    private static final List<String> WORDS =
            List.of("in (", "like", "ilike", "=~", "is null", "is not null");

    private final String text;
    private final Catalogue catalogue;
    private final int from;
    private final String partial;

    /// @param text up to the caret
    Completer(String text, Catalogue catalogue) {
        this.text = text;
        this.catalogue = catalogue;
        this.from = start(text);
        this.partial = text.substring(from);
    }

    /// Where the word at the end begins: an open quote, or a run of name characters.
    private static int start(String text) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open < 0 && (c == '\'' || c == '"' || c == '`')) {
                open = i;
            } else if (open >= 0 && c == text.charAt(open)) {
                open = -1;
            }
        }
        int at = open >= 0 ? open : text.length();
        while (at > 0 && Lexer.isNamePart(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    List<Completion> completions() {
        List<Token> before;
        try {
            before = Lexer.tokens(text.substring(0, from));
        } catch (FilterException unreadable) {
            return List.of();
        }
        var field = comparedField(before);
        if (field.isPresent()) {
            return values(field.get());
        }
        var last = before.size() < 2 ? null : before.get(before.size() - 2);
        if (last == null || (last.kind() == Token.Kind.SIGN && !last.is(")")) || isJoint(last)) {
            return names();
        }
        return isName(last)
                ? words(Stream.concat(COMPARISONS.stream(), WORDS.stream()))
                : words(Stream.of("and", "or"));
    }

    private static boolean isJoint(Token token) {
        return token.isWord("and") || token.isWord("or") || token.isWord("not");
    }

    private static boolean isName(Token token) {
        return (token.kind() == Token.Kind.NAME && !token.isWord("null"))
                || token.kind() == Token.Kind.QUOTED_NAME;
    }

    /// The field whose value is to be typed, when the last words are a field and an operator.
    private static Optional<Token> comparedField(List<Token> before) {
        int last = listStart(before, before.size() - 2);
        if (last < 1 || !isOperator(before.get(last))) {
            return Optional.empty();
        }
        int name = before.get(last - 1).isWord("not") ? last - 2 : last - 1;
        return name >= 0 && isName(before.get(name))
                ? Optional.of(before.get(name))
                : Optional.empty();
    }

    /// The `in` of an unfinished list that ends here, otherwise the same place.
    private static int listStart(List<Token> before, int end) {
        if (end < 0 || !(before.get(end).is("(") || before.get(end).is(","))) {
            return end;
        }
        int at = end;
        while (at > 0 && !before.get(at).is("(")) {
            at--;
        }
        return at > 0 && before.get(at - 1).isWord("in") ? at - 1 : end;
    }

    private static boolean isOperator(Token token) {
        return COMPARISONS.contains(token.text())
                || token.is("=~")
                || token.isWord("in")
                || token.isWord("like")
                || token.isWord("ilike");
    }

    private List<Completion> values(Token name) {
        try {
            var id = Names.column(Names.field(name), catalogue);
            return catalogue.column(id) instanceof TextColumn column ? values(column) : List.of();
        } catch (FilterException unknown) {
            return List.of();
        }
    }

    private List<Completion> values(TextColumn column) {
        var typed = folded(partial.replaceFirst("^['\"]", ""));
        var words = column.words();
        return IntStream.rangeClosed(1, words.size())
                .mapToObj(words::text)
                .filter(value -> folded(value).contains(typed))
                .sorted(best(typed).thenComparing(TextOrder::compare))
                .limit(MOST)
                .map(value -> completion("'" + value.replace("'", "''") + "'", value, "value"))
                .toList();
    }

    private List<Completion> names() {
        var typed = folded(partial.replace("`", "").replace("\"", ""));
        var names = new ArrayList<Completion>();
        for (var id : catalogue.columns()) {
            var written = Names.written(id);
            if (folded(written.replace("`", "")).contains(typed)) {
                names.add(completion(written, id.key(), hint(id.kind())));
            }
        }
        Comparator<String> best = best(typed);
        names.sort(
                Comparator.comparing((Completion c) -> c.label(), best)
                        .thenComparing(c -> c.insert(), best));
        return names.stream().limit(MOST).toList();
    }

    private List<Completion> words(Stream<String> words) {
        var typed = folded(partial);
        return words.filter(word -> word.startsWith(typed))
                .map(word -> completion(word, word, "operator"))
                .toList();
    }

    /// Those that begin with what was typed come first.
    private static Comparator<String> best(String typed) {
        return Comparator.comparing(value -> !folded(value).startsWith(typed));
    }

    private Completion completion(String insert, String label, String hint) {
        return new Completion(from, text.length(), insert, label, hint);
    }

    private static String hint(ColumnId.Kind kind) {
        return switch (kind) {
            case RUN_ATTRIBUTE -> "attribute";
            case PARAM -> "parameter";
            case METRIC -> "metric";
            case TAG -> "tag";
        };
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
