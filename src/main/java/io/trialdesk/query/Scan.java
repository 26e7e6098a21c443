package io.trialdesk.query;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// Answers a parsed filter over one catalogue, column by column. A test of a text column looks at
/// each distinct text once and then at codes only. For one thread, used once.
final class Scan {
    private final Catalogue catalogue;
    private final Terms terms;

    Scan(Catalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.terms = new Terms(catalogue, now);
    }

    RowSet rows(Condition condition) throws FilterException {
        return switch (condition) {
            case Condition.All _ -> RowSet.all(catalogue.rows());
            case Condition.And(var left, var right, _) -> rows(left).and(rows(right));
            case Condition.Or(var left, var right, _) -> rows(left).or(rows(right));
            case Condition.Not(var inner, _) -> rows(inner).not();
            case Condition.Compare compare -> compare(compare);
            case Condition.Matches matches -> matches(matches);
            case Condition.In in -> in(in);
            case Condition.IsMissing missing -> missing(missing);
        };
    }

    private RowSet missing(Condition.IsMissing missing) throws FilterException {
        var column = terms.column(missing.field());
        var present =
                switch (column) {
                    case TextColumn texts -> codes(texts, _ -> true);
                    case NumberColumn _ ->
                            compare(
                                    Condition.Comparison.EQUAL,
                                    Numeric.of(column, Numeric.Unit.PLAIN),
                                    Numeric.constant(Numeric.Unit.PLAIN, 0),
                                    true);
                };
        return missing.negated() ? present : present.not();
    }

    private RowSet matches(Condition.Matches matches) throws FilterException {
        var id = terms.id(matches.field());
        if (!Terms.isText(id)) {
            throw new FilterException(matches.at(), "expected a text; this is a number");
        }
        var test = Patterns.test(matches.match(), matches.pattern());
        try {
            return texts(id, text -> test.test(text) != matches.negated());
        } catch (Patterns.TooManySteps tooMany) {
            throw new FilterException(
                    matches.at(), "expected a simpler regular expression; this one takes too long");
        }
    }

    private RowSet in(Condition.In in) throws FilterException {
        var id = terms.id(in.field());
        Set<String> texts = new HashSet<>();
        Set<Double> numbers = new HashSet<>();
        for (var value : in.values()) {
            switch (value) {
                case Term.Text text when !Terms.isText(id) ->
                        throw new FilterException(text.at(), "expected a number without quotes");
                case Term.Text text -> texts.add(literal(id, text.text()));
                // NaN is equal to nothing, though a set finds it.
                case Term.Constant(var number, _) when Double.isNaN(number) -> {}
                case Term.Constant number -> numbers.add(number.value() + 0.0);
                default -> throw new FilterException(value.at(), "expected a text or a number");
            }
        }
        if (!Terms.isText(id)) {
            var column = terms.number(in.field());
            return test(column, value -> numbers.contains(value + 0.0) != in.negated());
        }
        if (!(catalogue.column(id) instanceof TextColumn column)) {
            return new RowSet(catalogue.rows());
        }
        var words = column.words();
        return codes(
                column,
                code ->
                        (texts.contains(words.text(code))
                                        || (words.isNumber(code)
                                                && numbers.contains(words.number(code) + 0.0)))
                                != in.negated());
    }

    private RowSet compare(Condition.Compare compare) throws FilterException {
        if (compare.left() instanceof Term.Text && !(compare.right() instanceof Term.Text)) {
            var mirrored = compare.comparison().mirrored();
            return compare(
                    new Condition.Compare(
                            mirrored,
                            /* left= */ compare.right(),
                            /* right= */ compare.left(),
                            compare.at()));
        }
        if (compare.right() instanceof Term.Text text) {
            return compareWithText(compare, text);
        }
        if (compare.left() instanceof Term.Field left
                && compare.right() instanceof Term.Field right
                && Terms.isText(terms.id(left))
                && Terms.isText(terms.id(right))) {
            return compareTexts(compare.comparison(), terms.column(left), terms.column(right));
        }
        if (compare.left() instanceof Term.Field left
                && compare.right() instanceof Term.Constant(var value, _)
                && terms.column(left) instanceof TextColumn column) {
            var words = column.words();
            return codes(
                    column,
                    code ->
                            words.isNumber(code)
                                    && compare.comparison().holds(words.number(code), value));
        }
        return compareNumbers(compare);
    }

    private RowSet compareWithText(Condition.Compare compare, Term.Text text)
            throws FilterException {
        if (!(compare.left() instanceof Term.Field field)) {
            boolean isMoment =
                    !(compare.left() instanceof Term.Text)
                            && terms.number(compare.left()).unit() == Numeric.Unit.MOMENT;
            if (!isMoment) {
                throw new FilterException(
                        text.at(), "expected a name on one side and a number here");
            }
            return compare(
                    compare.comparison(), terms.number(compare.left()), Terms.moment(text), false);
        }
        var id = terms.id(field);
        if (Terms.unit(id) == Numeric.Unit.MOMENT) {
            return compare(compare.comparison(), terms.number(field), Terms.moment(text), false);
        }
        if (!Terms.isText(id)) {
            throw new FilterException(text.at(), "expected a number without quotes");
        }
        var literal = literal(id, text.text());
        return texts(id, value -> compare.comparison().holds(value, literal));
    }

    /// A status is written in any case.
    private static String literal(ColumnId id, String text) {
        return id.equals(Attributes.STATUS) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private RowSet compareTexts(Condition.Comparison comparison, Column left, Column right) {
        var rows = new RowSet(catalogue.rows());
        if (!(left instanceof TextColumn one) || !(right instanceof TextColumn other)) {
            return rows;
        }
        for (int row = 0; row < catalogue.rows(); row++) {
            int a = one.code(row);
            int b = other.code(row);
            if (a == 0 || b == 0) {
                continue;
            }
            boolean numbers = one.words().isNumber(a) && other.words().isNumber(b);
            boolean holds =
                    numbers
                            ? comparison.holds(one.words().number(a), other.words().number(b))
                            : comparison.holds(one.words().text(a), other.words().text(b));
            if (holds) {
                rows.add(row);
            }
        }
        return rows;
    }

    private RowSet compareNumbers(Condition.Compare compare) throws FilterException {
        var left = terms.number(compare.left());
        var right = terms.number(compare.right());
        var units = EnumSet.of(left.unit(), right.unit());
        if (units.contains(Numeric.Unit.MOMENT) && units.contains(Numeric.Unit.SPAN)) {
            throw new FilterException(
                    compare.right().at(), "expected a time to compare with a time, or two spans");
        }
        return compare(compare.comparison(), left, right, false);
    }

    private RowSet compare(
            Condition.Comparison comparison, Numeric left, Numeric right, boolean always) {
        var rows = new RowSet(catalogue.rows());
        var a = new double[Blocks.ROWS];
        var b = new double[Blocks.ROWS];
        var inA = new long[Blocks.WORDS];
        var inB = new long[Blocks.WORDS];
        for (int block = 0; block < Blocks.count(catalogue.rows()); block++) {
            left.source().fill(block, a, inA);
            right.source().fill(block, b, inB);
            for (int word = 0; word < Blocks.WORDS; word++) {
                long bits = inA[word] & inB[word];
                rows.put(block, word, always ? bits : holding(comparison, a, b, word, bits));
            }
        }
        return rows.trim();
    }

    private static long holding(
            Condition.Comparison comparison, double[] a, double[] b, int word, long candidates) {
        long bits = 0;
        for (long rest = candidates; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            int i = (word << 6) + bit;
            bits |= comparison.holds(a[i], b[i]) ? 1L << bit : 0;
        }
        return bits;
    }

    private RowSet test(Numeric number, DoublePredicate test) {
        var rows = new RowSet(catalogue.rows());
        var values = new double[Blocks.ROWS];
        var present = new long[Blocks.WORDS];
        for (int block = 0; block < Blocks.count(catalogue.rows()); block++) {
            number.source().fill(block, values, present);
            for (int i = 0; i < Blocks.ROWS; i++) {
                if ((present[i >>> 6] >>> i & 1) != 0 && test.test(values[i])) {
                    rows.add(block * Blocks.ROWS + i);
                }
            }
        }
        return rows;
    }

    private RowSet texts(ColumnId id, Predicate<String> test) {
        if (!(catalogue.column(id) instanceof TextColumn column)) {
            return new RowSet(catalogue.rows());
        }
        var words = column.words();
        return codes(column, code -> test.test(words.text(code)));
    }

    private RowSet codes(TextColumn column, IntPredicate test) {
        var passes = new boolean[column.words().size() + 1];
        for (int code = 1; code < passes.length; code++) {
            passes[code] = test.test(code);
        }
        var rows = new RowSet(catalogue.rows());
        for (int block = 0; block < Blocks.count(catalogue.rows()); block++) {
            var codes = column.codes(block);
            for (int word = 0; codes != null && word < Blocks.WORDS; word++) {
                long bits = 0;
                for (int bit = 0; bit < 64; bit++) {
                    bits |= passes[codes[(word << 6) + bit]] ? 1L << bit : 0;
                }
                rows.put(block, word, bits);
            }
        }
        return rows;
    }
}
