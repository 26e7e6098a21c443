package io.trialdesk.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

class ChunkTest {

    @Property(tries = 500)
    void everyBitComesBack(@ForAll("anyPoints") Points points) {
        var back = Chunk.decode(Chunk.encode(points));

        assertThat(back.step()).isEqualTo(points.step());
        assertThat(bits(back.time())).isEqualTo(bits(points.time()));
        assertThat(bits(back.value())).isEqualTo(bits(points.value()));
    }

    @Property(tries = 200)
    void numbersAndTextComeBackInOrder(
            @ForAll long whole, @ForAll double real, @ForAll String text) {
        var packer = new Packer();
        packer.signed(whole);
        packer.text(text.replaceAll("[\\ud800-\\udfff]", "?"));
        packer.unsigned(whole);
        packer.real(real);

        var unpacker = new Unpacker(packer.toBytes());

        assertThat(unpacker.signed()).isEqualTo(whole);
        assertThat(unpacker.text()).isEqualTo(text.replaceAll("[\\ud800-\\udfff]", "?"));
        assertThat(unpacker.unsigned()).isEqualTo(whole);
        assertThat(unpacker.real()).isEqualTo(real);
        assertThat(unpacker.isAtEnd()).isTrue();
    }

    @Test
    void noisySinglePrecisionLossesTakeAtMostEightBytesAPoint() {
        var random = new Random(7);
        var step = new long[Chunk.FULL];
        var tensorBoardTime = new double[Chunk.FULL];
        var mlflowTime = new double[Chunk.FULL];
        var value = new double[Chunk.FULL];
        double now = 1.7e9;
        for (int i = 0; i < Chunk.FULL; i++) {
            now += 0.2 + random.nextGaussian() * 0.01;
            step[i] = i * 10L;
            tensorBoardTime[i] = now;
            mlflowTime[i] = Math.round(now * 1000) / 1000.0;
            value[i] = (float) (2 / Math.sqrt(i + 1.0) + random.nextGaussian() * 0.05);
        }

        int fine = Chunk.encode(new Points(step, tensorBoardTime, value)).length;
        int coarse = Chunk.encode(new Points(step, mlflowTime, value)).length;

        assertThat((double) fine / Chunk.FULL).isLessThanOrEqualTo(8);
        assertThat((double) coarse / Chunk.FULL).isLessThanOrEqualTo(6);
    }

    @Test
    void aSteadySeriesTakesAlmostNothing() {
        var step = new long[Chunk.FULL];
        var time = new double[Chunk.FULL];
        var value = new double[Chunk.FULL];
        Arrays.setAll(step, i -> i);
        Arrays.setAll(time, i -> 1.7e9 + i);
        Arrays.fill(value, 0.001);

        assertThat(Chunk.encode(new Points(step, time, value)).length).isLessThan(100);
    }

    @Test
    void cutOrForeignBytesAreRefused() {
        var bytes = Chunk.encode(new Points(new long[] {1, 5, 2}, new double[3], new double[3]));

        assertThatThrownBy(() -> Chunk.decode(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Chunk.decode(new byte[] {9}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 9");
    }

    @Provide
    Arbitrary<Points> anyPoints() {
        return Arbitraries.randomValue(ChunkTest::points);
    }

    private static Points points(Random random) {
        int n = random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(600);
        var step = new long[n];
        var time = new double[n];
        var value = new double[n];
        int steps = random.nextInt(4);
        int times = random.nextInt(4);
        int values = random.nextInt(5);
        for (int i = 0; i < n; i++) {
            step[i] = step(random, steps, i);
            time[i] = time(random, times, i);
            value[i] = value(random, values);
        }
        return new Points(step, time, value);
    }

    private static long step(Random random, int kind, int i) {
        return switch (kind) {
            case 0 -> i * 7L - 100;
            case 1 -> random.nextInt(50);
            case 2 -> random.nextLong();
            default -> i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        };
    }

    private static double time(Random random, int kind, int i) {
        return switch (kind) {
            case 0 -> Double.NaN;
            case 1 -> (1_700_000_000_000L + i * 250L + random.nextInt(20)) / 1000.0;
            case 2 -> 1.7e9 + i + random.nextDouble();
            default -> value(random, 4);
        };
    }

    private static double value(Random random, int kind) {
        return switch (kind) {
            case 0 -> 0.25;
            case 1 -> (float) random.nextGaussian();
            case 2 -> random.nextGaussian();
            case 3 -> random.nextBoolean() ? Double.NaN : (float) random.nextDouble();
            default ->
                    switch (random.nextInt(6)) {
                        case 0 -> Double.POSITIVE_INFINITY;
                        case 1 -> Double.NEGATIVE_INFINITY;
                        case 2 -> -0.0;
                        case 3 -> Double.longBitsToDouble(0x7ff8_0000_0000_0001L);
                        default -> Double.longBitsToDouble(random.nextLong());
                    };
        };
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
