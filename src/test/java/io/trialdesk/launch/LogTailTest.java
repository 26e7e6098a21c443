package io.trialdesk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

class LogTailTest {
    private static final byte[] LOG =
            "start ü\r\n 10%\r 50%\r100%\n\u001B[31mred\u001B[0m 🎉\nlast"
                    .getBytes(StandardCharsets.UTF_8);
    private static final List<String> LINES = List.of("start ü", "100%", "red 🎉", "last");

    @TempDir private Path folder;

    @Test
    void progressBarsAreFoldedAndColoursTakenOut() throws IOException {
        var file = Files.write(folder.resolve("log"), LOG);
        var tail = new LogTail(file, 0);
        assertThat(tail.poll()).isTrue();
        assertThat(tail.poll()).isFalse();
        assertThat(tail.lines()).isEqualTo(LINES);
    }

    @Property(tries = 60)
    void anyCutOfTheFileYieldsTheSameLines(@ForAll @IntRange(min = 0, max = 45) int cut)
            throws IOException {
        int at = Math.min(cut, LOG.length);
        var file = Files.createTempFile("tail", "");
        Files.write(file, Arrays.copyOf(LOG, at));
        var tail = new LogTail(file, 0);
        tail.poll();
        Files.write(file, Arrays.copyOfRange(LOG, at, LOG.length), StandardOpenOption.APPEND);
        tail.poll();
        assertThat(tail.lines()).isEqualTo(LINES);
        Files.delete(file);
    }

    @Test
    void aLogThatIsNotThereYetIsEmpty() throws IOException {
        var tail = new LogTail(folder.resolve("none"), 0);
        assertThat(tail.poll()).isFalse();
        assertThat(tail.lines()).isEmpty();
    }

    @Test
    void theEndOfALongLogBeginsWithAWholeLineAndMemoryIsBounded() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.append("line ").append(i).append('\n');
        }
        var file = Files.writeString(folder.resolve("log"), text + "x".repeat(500_000));
        var end = LogTail.ofEnd(file, 500_100);
        assertThat(end.lines().getFirst()).matches("line 499\\d\\d");
        var all = new LogTail(file, 0);
        while (all.poll()) {
            // Until the end.
        }
        assertThat(all.lines()).hasSize(20_001);
        assertThat(all.dropped()).isEqualTo(30_000);
        assertThat(all.lines().getLast().length()).isLessThan(30_000);
    }

    @Test
    void bytesThatAreNoTextAreReplaced() throws IOException {
        var file = Files.write(folder.resolve("log"), new byte[] {'a', (byte) 0xff, 'b', '\n'});
        var tail = new LogTail(file, 0);
        tail.poll();
        assertThat(tail.lines()).containsExactly("a\uFFFDb");
    }
}
