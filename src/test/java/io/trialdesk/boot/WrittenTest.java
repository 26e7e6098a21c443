package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

final class WrittenTest {
    @Test
    void anAnswerThatCouldNotBeWrittenIsAFailure() {
        var full =
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("no space left");
                    }
                };
        var said = new StringWriter();
        try (var out = new PrintStream(full, true, StandardCharsets.UTF_8);
                var err = new PrintWriter(said)) {
            assertThat(Main.written(3, out, err)).isEqualTo(3);
            out.println("[]");
            assertThat(Main.written(0, out, err)).isEqualTo(1);
        }
        assertThat(said.toString()).contains("could not be written");
    }
}
