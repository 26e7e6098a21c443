package io.trialdesk.secrets;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Bytes encrypted with a passphrase: `TDV1`, 16 bytes of salt, 12 bytes of nonce, AES-256-GCM with
/// the key PBKDF2 (HMAC-SHA-256, 600,000 rounds) makes of the passphrase. The head is
/// authenticated.
final class Sealed {
    private static final byte[] MAGIC = {'T', 'D', 'V', '1'};
    private static final int ROUNDS = 600_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int HEAD = MAGIC.length + SALT + NONCE;

    private Sealed() {}

    static byte[] seal(byte[] plain, char[] passphrase) {
        var random = new byte[SALT + NONCE];
        new SecureRandom().nextBytes(random);
        var head = ByteBuffer.allocate(HEAD).put(MAGIC).put(random).array();
        try {
            var hidden = cipher(Cipher.ENCRYPT_MODE, head, passphrase).doFinal(plain);
            return ByteBuffer.allocate(HEAD + hidden.length).put(head).put(hidden).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java lacks AES-GCM", impossible);
        }
    }

    /// Empty when the passphrase is another one or the bytes are damaged.
    static Optional<byte[]> open(byte[] sealed, char[] passphrase) {
        if (sealed.length < HEAD || !Arrays.equals(MAGIC, Arrays.copyOf(sealed, MAGIC.length))) {
            return Optional.empty();
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, HEAD), passphrase);
            return Optional.of(cipher.doFinal(sealed, HEAD, sealed.length - HEAD));
        } catch (GeneralSecurityException wrong) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] head, char[] passphrase)
            throws GeneralSecurityException {
        var salt = Arrays.copyOfRange(head, MAGIC.length, MAGIC.length + SALT);
        var nonce = Arrays.copyOfRange(head, MAGIC.length + SALT, HEAD);
        var key =
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(new PBEKeySpec(passphrase, salt, ROUNDS, 256));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(key.getEncoded(), "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(head);
        return cipher;
    }
}
