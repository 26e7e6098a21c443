package bench;

import io.trialdesk.series.Points;

import java.nio.charset.StandardCharsets;

/// The order-free fingerprint of points; `bench/peer/truth.py` is its twin and says how it is made.
final class Fingerprint {
    private long points;
    private long total;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    void add(String run, String tag, Points more) {
        long key = seriesKey(run, tag);
        for (int i = 0; i < more.size(); i++) {
            double value = more.value()[i];
            total += mix(mix(more.step()[i] ^ key) ^ Double.doubleToRawLongBits(value));
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        points += more.size();
    }

    private static long seriesKey(String run, String tag) {
        long key = 0xCBF29CE484222325L;
        for (byte b : (run + "\0" + tag).getBytes(StandardCharsets.UTF_8)) {
            key = (key ^ b & 0xff) * 0x100000001B3L;
        }
        return key;
    }

    private static long mix(long x) {
        long y = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        long z = (y ^ y >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /// The fields without braces, as JSON.
    String json() {
        return "\"points\":%d,\"hash\":\"%016x\",\"min\":%s,\"max\":%s"
                .formatted(points, total, least, most);
    }
}
