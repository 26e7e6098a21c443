package io.trialdesk.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Makes ids for runs whose tool gives them none: a hash of facts of the origin that stay the same
/// wherever the folder is copied to.
public final class Origin {
    private final MessageDigest digest;

    public Origin(String format) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
        and(format);
    }

    public Origin and(String fact) {
        return and(fact.getBytes(StandardCharsets.UTF_8));
    }

    public Origin and(byte[] fact) {
        digest.update(fact);
        digest.update((byte) 0);
        return this;
    }

    /// 32 hexadecimal digits, as MLflow's own run ids.
    public String id() {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
