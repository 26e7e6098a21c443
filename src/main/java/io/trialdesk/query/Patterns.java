package io.trialdesk.query;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Matches texts with patterns. A regular expression that backtracks without end is stopped.
final class Patterns {
    /// How many characters the expressions of one filter may look at in all.
    private static final long MOST_STEPS = 50_000_000;

    private Patterns() {}

    static void check(Token pattern) throws FilterException {
        try {
            var _ = Pattern.compile(pattern.text());
        } catch (PatternSyntaxException problem) {
            throw new FilterException(
                    pattern.from() + 1 + Math.max(0, problem.getIndex()),
                    "expected a regular expression: " + problem.getDescription());
        } catch (StackOverflowError tooDeep) {
            throw new FilterException(
                    pattern.from(), "expected a regular expression with fewer parentheses");
        }
    }

    /// A test for texts; it throws [TooManySteps] when the pattern costs too much.
    static Predicate<String> test(Condition.Match match, String pattern) {
        return switch (match) {
            case LIKE -> text -> Like.matches(pattern, text, false);
            case ILIKE -> text -> Like.matches(pattern, text, true);
            case REGEX -> {
                var compiled = Pattern.compile(pattern);
                var budget = new Budget();
                yield text -> find(compiled, text, budget);
            }
        };
    }

    private static boolean find(Pattern pattern, String text, Budget budget) {
        try {
            return pattern.matcher(new Watched(text, budget)).find();
        } catch (StackOverflowError tooDeep) {
            throw new TooManySteps();
        }
    }

    /// Says that a pattern costs too much.
    static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManySteps() {
            super("a regular expression takes too many steps", null, false, false);
        }
    }

    private static final class Budget {
        private long steps;

        void spend() {
            if (++steps > MOST_STEPS) {
                throw new TooManySteps();
            }
        }
    }

    /// A text that counts how often it is looked at.
    private record Watched(CharSequence text, Budget budget) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.spend();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), budget);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
