package bench;

import io.trialdesk.store.StoredRun;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// The order-free digest of run heads; `bench/peer/heads.py` is its twin and says how it is made.
final class Heads {
    private long runs;
    private long total;

    void add(StoredRun stored) {
        var run = stored.run();
        List<String> lines = new ArrayList<>();
        lines.add("run " + run.id());
        lines.add("status " + run.status());
        run.params().forEach((key, value) -> lines.add("param " + key + "=" + value.text()));
        run.tags().forEach((key, value) -> lines.add("tag " + key + "=" + value));
        run.metrics()
                .forEach(
                        (key, metric) -> {
                            long bits = Double.doubleToRawLongBits(metric.lastValue());
                            lines.add("metric %s=%016x".formatted(key, bits));
                        });
        lines.sort(null);
        total += ByteBuffer.wrap(sha256(String.join("\n", lines))).getLong();
        runs++;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// The fields without braces, as JSON.
    String json() {
        return "\"runs\":%d,\"heads\":\"%016x\"".formatted(runs, total);
    }
}
