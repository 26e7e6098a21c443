package io.trialdesk.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Turns the values of a filter into numbers over a catalogue.
final class Terms {
    private final Catalogue catalogue;
    private final Instant now;

    Terms(Catalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
    }

    ColumnId id(Term.Field field) throws FilterException {
        return Names.column(field, catalogue);
    }

    Column column(Term.Field field) throws FilterException {
        return catalogue.column(id(field));
    }

    /// Whether a field holds texts, though some may read as numbers.
    static boolean isText(ColumnId id) {
        return switch (id.kind()) {
            case PARAM, TAG -> true;
            case METRIC -> false;
            case RUN_ATTRIBUTE -> unit(id) == Numeric.Unit.PLAIN;
        };
    }

    static Numeric.Unit unit(ColumnId id) {
        if (Attributes.isTime(id)) {
            return Numeric.Unit.MOMENT;
        }
        return id.equals(Attributes.DURATION) ? Numeric.Unit.SPAN : Numeric.Unit.PLAIN;
    }

    Numeric number(Term term) throws FilterException {
        return switch (term) {
            case Term.Constant(var value, _) -> Numeric.constant(Numeric.Unit.PLAIN, value);
            case Term.Span(var seconds, _) -> Numeric.constant(Numeric.Unit.SPAN, seconds);
            case Term.Now _ -> Numeric.constant(Numeric.Unit.MOMENT, (double) now.toEpochMilli());
            case Term.Field field -> Numeric.of(column(field), unit(id(field)));
            case Term.Text(_, var at) ->
                    throw new FilterException(at, "expected a number without quotes");
            case Term.Arithmetic sum -> arithmetic(sum);
        };
    }

    private Numeric arithmetic(Term.Arithmetic sum) throws FilterException {
        var left = number(sum.left());
        var right = number(sum.right());
        boolean isSum = sum.operator() == '+' || sum.operator() == '-';
        var moment = Numeric.Unit.MOMENT;
        if (left.unit() == moment || right.unit() == moment) {
            return withMoment(sum, left, right);
        }
        boolean leftSpan = left.unit() == Numeric.Unit.SPAN;
        boolean rightSpan = right.unit() == Numeric.Unit.SPAN;
        boolean isRatio = sum.operator() == '/' && rightSpan;
        boolean isSpan = isSum ? leftSpan || rightSpan : !isRatio && (leftSpan || rightSpan);
        var unit = isSpan ? Numeric.Unit.SPAN : Numeric.Unit.PLAIN;
        return left.with(sum.operator(), right, unit);
    }

    private static Numeric withMoment(Term.Arithmetic sum, Numeric left, Numeric right)
            throws FilterException {
        boolean both = left.unit() == right.unit();
        if (sum.operator() == '-' && both) {
            return left.with('-', right, Numeric.Unit.PLAIN).as(Numeric.Unit.SPAN, 0.001);
        }
        boolean rightIsMoment = right.unit() == Numeric.Unit.MOMENT;
        if (both
                || (sum.operator() != '+' && sum.operator() != '-')
                || (sum.operator() == '-' && rightIsMoment)) {
            throw new FilterException(sum.at(), "expected a time plus or minus a span such as 7d");
        }
        return milliseconds(left).with(sum.operator(), milliseconds(right), Numeric.Unit.MOMENT);
    }

    private static Numeric milliseconds(Numeric number) {
        return number.unit() == Numeric.Unit.SPAN ? number.as(Numeric.Unit.PLAIN, 1000) : number;
    }

    /// A quoted date or time as a moment; without a zone it is UTC.
    static Numeric moment(Term.Text text) throws FilterException {
        var trimmed = text.text().strip().replace(' ', 'T');
        try {
            return constant(time(trimmed));
        } catch (DateTimeException | ArithmeticException notATime) {
            throw new FilterException(
                    text.at(), "expected a time such as '2026-01-31' or '2026-01-31T12:00:00Z'");
        }
    }

    private static Numeric constant(Instant time) {
        return Numeric.constant(Numeric.Unit.MOMENT, (double) time.toEpochMilli());
    }

    private static Instant time(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        boolean hasZone =
                text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > 7;
        return hasZone
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
