package io.trialdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

final class LogTailTest {
    @TempDir private Path folder;

    @Test
    void aLetterWrittenInTwoPiecesIsPrintedWhole() throws IOException {
        var said = "epoch 1 ".repeat(2000) + "größer 🦉 end";
        var bytes = said.getBytes(StandardCharsets.UTF_8);
        int cut = bytes.length - 6;
        var file = Files.write(folder.resolve("log"), Arrays.copyOf(bytes, cut));
        var printed = new StringWriter();
        try (var tail = new LogTail(file);
                var out = new PrintWriter(printed)) {
            tail.print(out);
            assertThat(printed.toString()).endsWith("größer ");
            Files.write(
                    file, Arrays.copyOfRange(bytes, cut, bytes.length), StandardOpenOption.APPEND);
            tail.print(out);
        }
        assertThat(printed.toString()).isEqualTo(said);
    }
}
