package io.trialdesk.format.blocklog;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

class BlockLogTest {
    private static final byte[] HEADER = {1, 2, 3, 4, 5, 6, 7};

    private final List<String> complaints = new ArrayList<>();
    private long position;

    private List<Integer> lengths(byte[] bytes, long from) throws IOException {
        var file = Files.createTempFile("blocks", ".log");
        Files.write(file, bytes);
        List<Integer> found = new ArrayList<>();
        try (var channel = FileChannel.open(file)) {
            var log =
                    new BlockLog(
                            channel, from, (at, problem) -> complaints.add(at + " " + problem));
            while (log.next()) {
                found.add(log.length());
            }
            position = log.position();
        }
        Files.delete(file);
        return found;
    }

    @Test
    void aChunkOfTheRealToolIsRead() throws IOException {
        var chunk = HexFormat.of().parseHex("9d23ac8a05000168656c6c6f");
        var bytes = Arrays.copyOf(HEADER, HEADER.length + chunk.length);
        System.arraycopy(chunk, 0, bytes, HEADER.length, chunk.length);
        assertThat(lengths(bytes, BlockLog.FILE_HEADER)).containsExactly(5);
        assertThat(new Chunks(HEADER).record("hello".getBytes(StandardCharsets.UTF_8)).bytes())
                .isEqualTo(bytes);
    }

    @Property(tries = 60)
    void recordsOfAnyLengthAreReadAndGoneOnWith(
            @ForAll @Size(max = 6) List<@IntRange(max = 80000) Integer> sizes,
            @ForAll @IntRange(max = 300000) int cut)
            throws IOException {
        var chunks = new Chunks(HEADER);
        sizes.forEach(size -> chunks.record(new byte[size]));
        var bytes = chunks.bytes();
        assertThat(lengths(bytes, BlockLog.FILE_HEADER)).isEqualTo(sizes);
        int at = Math.clamp(cut, HEADER.length, bytes.length);
        var all = new ArrayList<>(lengths(Arrays.copyOf(bytes, at), BlockLog.FILE_HEADER));
        all.addAll(lengths(bytes, position));
        assertThat(all).isEqualTo(sizes);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aDamagedRecordCostsNoOther() throws IOException {
        var chunks = new Chunks(HEADER);
        for (int i = 1; i <= 9; i++) {
            chunks.record(new byte[i * 10]);
        }
        var bytes = chunks.bytes();
        for (int at = HEADER.length; at < bytes.length; at++) {
            complaints.clear();
            var damaged = bytes.clone();
            damaged[at] ^= 0x10;
            assertThat(lengths(damaged, BlockLog.FILE_HEADER)).hasSizeGreaterThanOrEqualTo(8);
            assertThat(complaints).as("byte " + at).hasSize(1);
        }
    }

    @Test
    void blocksOfZerosAreSkipped() throws IOException {
        var first = new Chunks(HEADER).record(new byte[50]).bytes();
        var bytes = Arrays.copyOf(first, 2 * Block.SIZE);
        var last = new Chunks(new byte[0]).record(new byte[60]).bytes();
        bytes = Arrays.copyOf(bytes, bytes.length + last.length);
        System.arraycopy(last, 0, bytes, 2 * Block.SIZE, last.length);
        assertThat(lengths(bytes, BlockLog.FILE_HEADER)).containsExactly(50, 60);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aRecordWithoutItsEndIsTold() throws IOException {
        var bytes = new Chunks(HEADER).chunk(Block.FIRST, new byte[9]).record(new byte[5]).bytes();
        assertThat(lengths(bytes, BlockLog.FILE_HEADER)).containsExactly(5);
        assertThat(complaints).singleElement().asString().contains("no end");
    }
}
