package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/// Keeps how numbers are written in TOML, of which a parser tells only what they come to: each
/// number is handed to it as a marked text. What is no number, or no TOML, stays as it is, so that
/// the parser complains of it. For one thread, used once.
final class TomlNumbers {
    private static final char MARK = '\uE000';
    private static final Pattern WHOLE =
            Pattern.compile(
                    "[+-]?(?:0|[1-9](?:_?\\d)*+)|0x\\p{XDigit}(?:_?\\p{XDigit})*+"
                            + "|0o[0-7](?:_?[0-7])*+|0b[01](?:_?[01])*+");
    private static final Pattern REAL =
            Pattern.compile(
                    "[+-]?(?:inf|nan|(?:0|[1-9](?:_?\\d)*+)(?:\\.\\d(?:_?\\d)*+)?+"
                            + "(?:[eE][+-]?\\d(?:_?\\d)*+)?+)");

    private final String text;
    private final StringBuilder marked = new StringBuilder();

    /// The brackets that are open; a line that is none of a table is written at the ground.
    private final Deque<Character> open = new ArrayDeque<>();

    private int at;
    private boolean isKey = true;

    private TomlNumbers(String text) {
        this.text = text;
    }

    /// The same text with every number marked.
    static String marked(String text) {
        boolean hasMark = text.indexOf(MARK) >= 0 || text.contains("\\uE000");
        return hasMark || text.contains("\\ue000") ? text : new TomlNumbers(text).mark();
    }

    /// The number that a text was before it was marked; empty when it was none.
    static Optional<Value> number(String text) {
        if (text.isEmpty() || text.charAt(0) != MARK) {
            return Optional.empty();
        }
        var written = text.substring(1);
        var digits = written.replace("_", "");
        return Optional.of(
                WHOLE.matcher(written).matches()
                        ? new Value.Whole(whole(digits), written)
                        : new Value.Real(real(digits), written));
    }

    private static BigInteger whole(String digits) {
        return switch (digits.length() < 2 ? ' ' : digits.charAt(1)) {
            case 'x' -> new BigInteger(digits.substring(2), 16);
            case 'o' -> new BigInteger(digits.substring(2), 8);
            case 'b' -> new BigInteger(digits.substring(2), 2);
            default -> new BigInteger(digits);
        };
    }

    private static double real(String digits) {
        if (digits.endsWith("nan")) {
            return Double.NaN;
        }
        if (digits.endsWith("inf")) {
            return digits.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(digits);
    }

    private String mark() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '"', '\'' -> copyTo(afterString(c));
                case '#' -> copyTo(endOfLine());
                case '=' -> {
                    isKey = false;
                    copyTo(at + 1);
                }
                case '[', '{' -> opened(c);
                case ']', '}' -> closed();
                case ',' -> {
                    isKey = !open.isEmpty() && open.peek() == '{';
                    copyTo(at + 1);
                }
                case '\n' -> {
                    isKey |= open.isEmpty();
                    copyTo(at + 1);
                }
                case ' ', '\t', '\r' -> copyTo(at + 1);
                default -> word();
            }
        }
        return marked.toString();
    }

    /// The bracket of a table's own line holds keys.
    private void opened(char bracket) {
        if (isKey && open.isEmpty()) {
            copyTo(endOfLine());
            return;
        }
        open.push(bracket);
        isKey = bracket == '{';
        copyTo(at + 1);
    }

    private void closed() {
        open.poll();
        isKey = false;
        copyTo(at + 1);
    }

    private void word() {
        int end = at;
        while (end < text.length() && "\"'#=[]{},\n\r \t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var word = text.substring(at, end);
        boolean isNumber =
                !isKey
                        && word.length() <= Bounds.LONGEST_NUMBER
                        && (WHOLE.matcher(word).matches() || REAL.matcher(word).matches());
        if (isNumber) {
            marked.append('"').append(MARK).append(word).append('"');
            at = end;
        } else {
            copyTo(end);
        }
    }

    private void copyTo(int end) {
        marked.append(text, at, end);
        at = end;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /// Where a string ends; one that never does ends with its line, or with the text.
    private int afterString(char quote) {
        var three = String.valueOf(quote).repeat(3);
        if (text.startsWith(three, at)) {
            int end = closing(at + 3, quote, three, MARK);
            int after = end + 3;
            while (after < text.length() && after < end + 5 && text.charAt(after) == quote) {
                after++;
            }
            return Math.min(after, text.length());
        }
        return Math.min(closing(at + 1, quote, String.valueOf(quote), '\n') + 1, text.length());
    }

    /// @param stop a character at which the search ends too
    private int closing(int from, char quote, String close, char stop) {
        int i = from;
        while (i < text.length() && text.charAt(i) != stop && !text.startsWith(close, i)) {
            i += quote == '"' && text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }
}
