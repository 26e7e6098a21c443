package io.trialdesk.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.trialdesk.series.Points;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

/// What holds for every format that reads a growing file, checked on a recorded folder:
///
/// * a file cut anywhere tells the beginning of what the whole file tells, without a complaint, and
///   going on when the rest arrives (in two steps) tells exactly what the whole file tells;
/// * one changed byte anywhere never throws, costs at most the data of its record, and is told or
///   lies inside a value.
///
/// ```java
/// FormatProperties.of(new Wandb(), sample, "run-1/run-1.wandb").checksummed().hold();
/// ```
///
/// @param growing the file that is cut and damaged, relative to the folder
/// @param samples how many cuts, and how many damaged bytes, are tried at most, spread over the
///   file; its beginning and its end are tried byte by byte
/// @param lost how many points of one metric one changed byte may cost or change
/// @param isSummed whether the file has checksums, so that no change of a point goes untold
/// @param damagedFrom the first byte to damage; in a table without checksums those before it (the
///   names of the columns) mean every row
public record FormatProperties(
        Format format,
        Path recorded,
        String growing,
        int samples,
        int lost,
        boolean isSummed,
        int damagedFrom) {
    private static final int EDGE = 24;

    /// For text without checksums: a changed line end costs two rows.
    public static FormatProperties of(Format format, Path recorded, String growing) {
        return new FormatProperties(format, recorded, growing, 150, 2, false, 0);
    }

    public FormatProperties samples(int count) {
        return new FormatProperties(format, recorded, growing, count, lost, isSummed, damagedFrom);
    }

    public FormatProperties losingAtMost(int points) {
        return new FormatProperties(
                format, recorded, growing, samples, points, isSummed, damagedFrom);
    }

    /// For records with checksums: one point of a metric at most, and nothing untold.
    public FormatProperties checksummed() {
        return new FormatProperties(format, recorded, growing, samples, 1, true, damagedFrom);
    }

    public FormatProperties damagedFrom(int at) {
        return new FormatProperties(format, recorded, growing, samples, lost, isSummed, at);
    }

    /// Checks both.
    public void hold() throws IOException {
        anyCutIsABeginningAndGoesOn();
        anyDamagedByteCostsItsRecordAtMost();
    }

    public void anyCutIsABeginningAndGoesOn() throws IOException {
        try (var copy = new GrowingCopy(format, recorded, growing)) {
            var full = copy.read();
            assertThat(full.runs).as("runs in " + recorded).isNotEmpty();
            for (int cut : sampled(0, copy.length())) {
                try {
                    cut(copy, full, cut);
                } catch (AssertionError | RuntimeException problem) {
                    throw new AssertionError("cut at byte " + cut + ": " + problem, problem);
                }
            }
        }
    }

    private static void cut(GrowingCopy copy, Heard full, int cut) throws IOException {
        isBeginning(copy.afresh().cutAt(cut).read(), full);
        isBeginning(copy.cutAt(cut + (copy.length() - cut) / 3).read(), full);
        var all = copy.cutAt(copy.length()).read();
        assertThat(all.points).isEqualTo(full.points);
        assertThat(all.runs).isEqualTo(full.runs);
        assertThat(all.media).isEqualTo(full.media);
        assertThat(full.damages).containsAll(all.damages);
    }

    private static void isBeginning(Heard some, Heard full) {
        assertThat(full.damages).containsAll(some.damages);
        some.points.forEach(
                (key, points) -> {
                    var all = full.points.getOrDefault(key, Points.NONE);
                    int n = points.size();
                    assertThat(n).as("points of " + key).isLessThanOrEqualTo(all.size());
                    assertThat(points).as(key).isEqualTo(all.slice(0, n));
                });
    }

    public void anyDamagedByteCostsItsRecordAtMost() throws IOException {
        var random = new Random(7);
        try (var copy = new GrowingCopy(format, recorded, growing)) {
            var full = copy.read();
            for (int at : sampled(damagedFrom, copy.length() - 1)) {
                int mask = random.nextBoolean() ? 1 << random.nextInt(8) : random.nextInt(1, 256);
                try {
                    damaged(copy.afresh().flipped(at, mask), full);
                } catch (AssertionError | RuntimeException problem) {
                    var what = "byte %d changed by %02x: %s".formatted(at, mask, problem);
                    throw new AssertionError(what, problem);
                }
            }
        }
    }

    private void damaged(GrowingCopy copy, Heard full) throws IOException {
        Heard heard;
        try {
            heard = copy.read();
        } catch (IOException told) {
            assertThat(told.getMessage()).isNotBlank();
            return;
        }
        boolean silent = heard.damages.size() <= full.damages.size();
        if (heard.runs.isEmpty() && silent) {
            fail("the run is gone and nothing was told");
        }
        if (silent && isSummed) {
            assertThat(heard.points).isEqualTo(full.points);
        }
        for (var key : full.points.keySet()) {
            var all = full.points.get(key);
            var some = heard.points.getOrDefault(key(key, heard, full), Points.NONE);
            assertThat(changed(all, some)).as("changed points of " + key).isLessThanOrEqualTo(lost);
        }
    }

    /// Where an id is made from the damaged record, the same run has another one.
    private static String key(String key, Heard heard, Heard full) {
        boolean one = heard.runs.size() == 1 && full.runs.size() == 1;
        return one ? heard.onlyRun().id() + key.substring(full.onlyRun().id().length()) : key;
    }

    /// How many of all points are not the same, those at both ends that are left aside.
    private static int changed(Points all, Points some) {
        int least = Math.min(all.size(), some.size());
        int begin = 0;
        while (begin < least && same(all, begin, some, begin)) {
            begin++;
        }
        int end = 0;
        while (end < least - begin
                && same(all, all.size() - 1 - end, some, some.size() - 1 - end)) {
            end++;
        }
        return all.size() - begin - end;
    }

    private static boolean same(Points a, int i, Points b, int j) {
        return a.step()[i] == b.step()[j]
                && Double.compare(a.time()[i], b.time()[j]) == 0
                && Double.compare(a.value()[i], b.value()[j]) == 0;
    }

    /// Numbers of a range: its ends one by one, and some between them.
    private int[] sampled(int from, int to) {
        var random = new Random(5);
        int span = to - from + 1;
        if (span <= samples) {
            return IntStream.rangeClosed(from, to).toArray();
        }
        var edges =
                IntStream.concat(
                        IntStream.range(from, Math.min(from + EDGE, to)),
                        IntStream.rangeClosed(Math.max(from, to - EDGE), to));
        int rest = Math.max(0, samples - 2 * EDGE);
        var between = random.ints(rest, from, to + 1);
        return IntStream.concat(edges, between).sorted().distinct().toArray();
    }
}
