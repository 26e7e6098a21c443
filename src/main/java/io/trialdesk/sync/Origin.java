package io.trialdesk.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The identity a run carries to a server, inside the call that makes it there, so that it is found
/// again when the answer was lost and by other machines that hold the same run. It is a hash of the
/// run's own id, which never depends on a local path.
final class Origin {
    /// The tag that holds it.
    static final String TAG = "trialdesk.origin.uid";

    /// The tag that names the run a duplicate stands behind.
    static final String SUPERSEDED = "trialdesk.superseded.by";

    private static final int BYTES = 16;

    private Origin() {}

    static String of(String runId) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(runId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java lacks SHA-256", impossible);
        }
    }
}
