package io.trialdesk.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class LogReaderTest {
    @TempDir Path folder;

    @Test
    void aLogThatIsNotThereYetIsEmptyAndLaterRead() throws Exception {
        var file = folder.resolve("log");
        var reader = new LogReader(file, 1000);
        assertThat(reader.read()).isEmpty();
        write(file, "one\n");
        assertThat(reader.read()).containsExactly("one");
    }

    @Test
    void theLineBeingWrittenIsShownAndThenGoesOn() throws Exception {
        var file = folder.resolve("log");
        var reader = new LogReader(file, 1000);
        write(file, "one\ntw");
        assertThat(reader.read()).containsExactly("one", "tw");
        write(file, "o\nthree\n");
        assertThat(reader.read()).containsExactly("one", "two", "three");
    }

    @Test
    void aLetterCutInTheMiddleIsWholeInTheEnd() throws Exception {
        var file = folder.resolve("log");
        var reader = new LogReader(file, 1000);
        var bytes = "naïve\n".getBytes(StandardCharsets.UTF_8);
        Files.write(file, java.util.Arrays.copyOf(bytes, 3));
        var _ = reader.read();
        Files.write(
                file,
                java.util.Arrays.copyOfRange(bytes, 3, bytes.length),
                StandardOpenOption.APPEND);
        assertThat(reader.read()).containsExactly("naïve");
    }

    @Test
    void progressBarsAreReducedToTheirLastStateAndColoursTakenOut() throws Exception {
        var file = folder.resolve("log");
        write(file, "10%\r50%\r100%\n\u001B[31mred\u001B[0m\r\n10%\rdone\r\u001B[K\n");
        assertThat(new LogReader(file, 1000).read()).containsExactly("100%", "red", "done");
    }

    @Test
    void ofAHugeLogOnlyTheEndIsRead() throws Exception {
        var file = folder.resolve("log");
        write(file, "line\n".repeat(1000));
        var text = new LogReader(file, 50).read();
        assertThat(text).hasSize(10).containsOnly("line");
        assertThat(text.skipped()).isEqualTo(4950);
    }

    @Test
    void anEarlierTextStaysAsItWasWhenTheLogGrows() throws Exception {
        var file = folder.resolve("log");
        var reader = new LogReader(file, 1_000_000);
        write(file, "x\n".repeat(LogText.CHUNK + 3));
        var early = reader.read();
        write(file, "y\n".repeat(LogText.CHUNK));
        assertThat(reader.read()).hasSize(2 * LogText.CHUNK + 3).endsWith("y");
        assertThat(early).hasSize(LogText.CHUNK + 3).containsOnly("x");
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
