package io.trialdesk.format.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a cut or a damaged byte anywhere in a file may cost.
class RecordsTest {
    private static final int COUNT = 20;

    private record Walk(List<byte[]> payloads, List<String> damages, long position) {}

    private static byte[] file() {
        var bytes = new EventBytes().version(1);
        for (int i = 1; i < COUNT; i++) {
            bytes.scalar("train/loss".substring(0, 1 + i % 9), i, i, i * 0.5f);
        }
        return bytes.bytes();
    }

    private static Walk walk(byte[] bytes, long from) {
        try {
            var file = Files.createTempFile("events", "tfevents");
            try {
                Files.write(file, bytes);
                return walk(file, from);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Walk walk(Path file, long from) throws IOException {
        List<byte[]> payloads = new ArrayList<>();
        List<String> damages = new ArrayList<>();
        try (var channel = FileChannel.open(file)) {
            var records = new Records(channel, from, 64, (at, p) -> damages.add(at + ": " + p));
            while (records.next()) {
                payloads.add(records.payload());
            }
            return new Walk(payloads, damages, records.position());
        }
    }

    @Property(tries = 400)
    void anyCutYieldsAPrefixAndGoingOnYieldsTheRest(@ForAll @IntRange(max = 1200) int at) {
        var whole = file();
        var cut = walk(Arrays.copyOf(whole, Math.min(at, whole.length)), 0);
        var rest = walk(whole, cut.position());
        var all = new ArrayList<>(cut.payloads());
        all.addAll(rest.payloads());
        assertThat(cut.damages()).isEmpty();
        assertThat(all.toArray()).isEqualTo(walk(whole, 0).payloads().toArray());
        assertThat(all).hasSize(COUNT);
    }

    @Property(tries = 400)
    void anyDamagedByteCostsItsRecordAloneAndIsTold(
            @ForAll @IntRange(max = 1200) int at, @ForAll @IntRange(min = 1, max = 255) int flip) {
        var bytes = file();
        bytes[at % bytes.length] ^= (byte) flip;
        var walk = walk(bytes, 0);
        assertThat(walk.damages()).hasSize(1);
        var sound = walk(file(), 0).payloads();
        assertThat(walk.payloads()).hasSize(COUNT - 1);
        assertThat(
                        sound.stream()
                                .filter(
                                        s ->
                                                walk.payloads().stream()
                                                        .anyMatch(w -> Arrays.equals(s, w))))
                .hasSize(COUNT - 1);
    }

    @Property(tries = 50)
    void rubbishIsToldAndEndsTheWalk(@ForAll @IntRange(min = 16, max = 3000) int size) {
        var rubbish = new byte[size];
        Arrays.fill(rubbish, (byte) 0x41);
        var walk = walk(rubbish, 0);
        assertThat(walk.payloads()).isEmpty();
        assertThat(walk.damages()).hasSize(1);
        assertThat(walk.position()).isZero();
    }
}
