package io.trialdesk.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

class FilterTest {
    private static final Instant NOW = Instant.parse("2026-01-08T00:00:00Z");

    /// Four runs, a to d; d has next to nothing.
    private final Catalogue catalogue = SampleRuns.four();

    private String passing(String filter) throws FilterException {
        return Arrays.stream(Filter.parse(filter).rows(catalogue, NOW))
                .mapToObj(row -> catalogue.column(Attributes.ID).text(row))
                .collect(Collectors.joining());
    }

    @Test
    void whatWouldGoTooDeepIsAMistakeAndNoCrash() {
        var deep = "(".repeat(9000) + ")".repeat(9000);
        for (var filter :
                List.of(
                        "params.a =~ '" + deep + "'",
                        "metrics.a > 1" + "+1".repeat(9990),
                        "start_time > '+999999999-01-01'")) {
            assertThat(catchThrowableOfType(FilterException.class, () -> Filter.parse(filter)))
                    .hasMessageContaining("expected");
        }
    }

    @Test
    void manyConditionsArePutTogether() throws FilterException {
        assertThat(passing("id='a'" + " or id='a'".repeat(1900))).isEqualTo("a");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | abcd",
                "metrics.loss < 0.5 | a",
                "metrics.loss <= 0.5 | ab",
                "metrics.loss != 0.5 | ac",
                "metrics.loss = 0.5 | b",
                "metrics.loss in (nan) | ~~",
                "metrics.loss in (nan, 0.5) | b",
                "metric.loss >= 0.5 | b",
                "0.5 > metrics.loss | a",
                "metrics.loss < 0.9 and params.\"model.name\" = 'xgb' | a",
                "metrics.`val/acc` > 0.5 | b",
                "params.lr = '0.1' | a",
                "params.lr = 0.1 | ab",
                "params.lr = '1e-1' | b",
                "params.lr != '0.1' | bc",
                "params.lr > 0.05 | ab",
                "params.lr < params.limit | a",
                "params.model.name LIKE 'x%' | a",
                "params.model.name like 'X%' | ~~",
                "params.model.name ILIKE 'X_B' | a",
                "params.model.name not like 'x%' | bc",
                "params.model.name =~ '^[xc].*[tb]$' | ab",
                "attributes.status = 'finished' | ab",
                "status in ('RUNNING', 'FAILED') | c",
                "run_id IN ('a', 'd') | ad",
                "run_id NOT IN ('a', 'd') | bc",
                "run_name = \"run a\" | a",
                "\"run name\" = 'run a' | a",
                "Name = 'run a' or run.name = 'run b' | ab",
                "tags.team = 'blue' | a",
                "tags.`mlflow.user` = 'ann' | b",
                "user_id = 'ann' | b",
                "start_time > 1767225600000 | bc",
                "start_time >= '2026-01-01' | abc",
                "start_time = '2026-01-03T00:00:00Z' | b",
                "created = '2026-01-03 01:00:00+01:00' | b",
                "start_time > now() - 6d | bc",
                "end_time - start_time > 1h | b",
                "duration > 30m | ab",
                "duration = 3600 | a",
                "duration < 2h | a",
                "params.lr is null | d",
                "metrics.loss is not null | abc",
                "end_time is null | cd",
                "not params.lr = '0.1' | bcd",
                "not (params.lr = '0.1' or params.lr is null) | bc",
                "lr * params.limit > 0.01 and lr > 0 | ab",
                "params.lr * 2 > 0.1 | ab",
                "(params.lr + 1) * 2 > 2.19 | ab",
                "-params.lr < -0.05 | ab",
                "team = 'blue' | a",
                "limit >= 0 | abc",
                "params.lr in (0.1, 'auto') | abc",
                "params.lr not in (0.1) | c",
                "metrics.loss in (0.5) | b",
                "run_id = 'a' or run_id = 'b' and status = 'KILLED' | a",
                "1 < 2 | abcd",
                "params.nosuch = 'x' | ~~",
                "params.quote = 'it''s' | a",
            })
    void acceptsTheRuns(String filter, String expected) throws FilterException {
        assertThat(passing(filter)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "metrics.loss < | 14 | expected a name, a value or (",
                "metrics.loss | 12 | expected a comparison such as = or <",
                "metrics.loss = 'x' | 15 | expected a number without quotes",
                "metrics. = 3 | 8 | expected a key after metrics.",
                "params.lr = 'x | 12 | expected a closing '",
                "params.lr = 1 params.x = 2 | 14 | expected and, or, or the end",
                "(params.lr = 1 | 14 | expected )",
                "params.lr in 3 | 13 | expected (",
                "params.lr in (x) | 14 | expected a text in quotes or a number",
                "params.lr like 3 | 15 | expected a pattern in quotes",
                "params.lr =~ '(' | 15 | expected a regular expression: Unclosed group",
                "attributes.color = 'x' | 0 | expected an attribute: ",
                "start_time > 'yesterday' | 13 | expected a time such as '2026-01-31'",
                "start_time > 7d | 13 | expected a time to compare with a time",
                "start_time + start_time > 3 | 11 | expected a time plus or minus a span",
                "duration > 7y | 12 | expected a unit of time",
                "params.lr ; 1 | 10 | expected a name, a value or an operator instead of ;",
                "params.lr is 3 | 13 | expected null or not null",
                "metrics.loss like 'x' | 0 | expected a text; this is a number",
                "and | 0 | expected a name, a value or (",
                "params.lr = 1 and | 17 | expected a name, a value or (",
            })
    void saysWhereAndWhatWasExpected(String filter, int column, String message) {
        var problem = catchThrowableOfType(FilterException.class, () -> Filter.parse(filter));

        assertThat(problem).hasMessageStartingWith(message);
        assertThat(problem.column()).isEqualTo(column);
    }

    @Test
    void aBareNameThatMeansTwoThingsOrNothingIsRefusedWhenAsked() throws FilterException {
        var twice = Filter.parse("loss_weight > 0");
        var never = Filter.parse("run_id = 'a' and nosuch > 0");

        assertThat(catchThrowableOfType(FilterException.class, () -> twice.rows(catalogue, NOW)))
                .hasMessageContaining("params.loss_weight or metrics.loss_weight");
        assertThat(
                        catchThrowableOfType(
                                        FilterException.class, () -> never.rows(catalogue, NOW))
                                .column())
                .isEqualTo(17);
    }

    @Test
    void anEndlessRegularExpressionIsStopped() throws FilterException {
        var filter = Filter.parse("params.long =~ 'a.*a.*a.*a.*a.*a.*a.*a.*c'");

        assertThat(catchThrowableOfType(FilterException.class, () -> filter.rows(catalogue, NOW)))
                .hasMessageContaining("too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "-"})
    void deepNestingIsRefusedInsteadOfOverflowing(String opening) {
        assertThat(
                        catchThrowableOfType(
                                FilterException.class,
                                () -> Filter.parse(opening.repeat(1000) + "1 = 1")))
                .hasMessageContaining("levels");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | run_id",
                "metrics.val | metrics.`val/acc`",
                "lr | params.lr",
                "params.lr > 0 and loss | metrics.loss",
                "params.model.name = | 'cat'",
                "params.model.name = 'x | 'xgb'",
                "params.model.name in ('cat', | 'cat'",
                "~params.lr ~ | =",
                "~params.lr = '0.1' ~ | and",
            })
    void completesNamesValuesAndOperators(String text, String first) {
        var completions = Filter.complete(text, text.length(), catalogue);

        assertThat(completions).extracting(Completion::insert).contains(first);
    }
}
