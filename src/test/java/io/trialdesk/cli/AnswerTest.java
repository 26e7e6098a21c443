package io.trialdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

final class AnswerTest {
    private static String written(Format format, List<String> head, List<String> row) {
        var text = new StringWriter();
        try (var out = new PrintWriter(text)) {
            Answer.rows(out, format, head, List.of(row));
        }
        return text.toString();
    }

    @Test
    void noCellOfACsvTableIsAFormulaNotEvenInItsHead() {
        assertThat(written(Format.CSV, List.of("=1+1", "b"), List.of("-1", "@x,\"y\"")))
                .isEqualTo("'=1+1,b\n-1,\"'@x,\"\"y\"\"\"\n");
    }

    @Test
    void noTextOfATableSteersTheTerminal() {
        assertThat(written(Format.TABLE, List.of("a\u009b31m"), List.of("b\u009b31m\u0007")))
                .doesNotContain("\u009b", "\u0007");
    }
}
