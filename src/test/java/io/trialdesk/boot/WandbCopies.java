package io.trialdesk.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/// Copies of a recorded run of W&B under other ids and names. A name as long as the recorded one
/// leaves the log's framing as it is, so that only checksums are to be made again.
final class WandbCopies {
    private static final String SAMPLE =
            "wandb/0.31.0/full/wandb/offline-run-20261124_121813-fullrun1";
    private static final String ID = "fullrun1";
    private static final String NAME = "baseline-1";
    private static final int BLOCK = 32 << 10;
    private static final int FILE_HEADER = 7;
    private static final int CHUNK_HEADER = 7;

    private WandbCopies() {}

    static String folder(int number) {
        return "offline-run-20261124_121813-" + id(number);
    }

    static String name(int number) {
        return "wandb-%04d".formatted(number);
    }

    private static String id(int number) {
        return "mix%05d".formatted(number);
    }

    static void make(Path run, int number) throws IOException {
        var id = id(number);
        Mixture.copy(SAMPLE, run, text -> text.replace(ID, id).replace(NAME, name(number)));
        var log = run.resolve("run-" + id + ".wandb");
        Files.move(run.resolve("run-" + ID + ".wandb"), log);
        var bytes = Files.readAllBytes(log);
        sum(bytes);
        Files.write(log, bytes);
    }

    /// Each chunk in a block begins with a checksum of its kind and content, the length of the
    /// content and the kind.
    private static void sum(byte[] bytes) {
        var log = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = FILE_HEADER;
        while (at + CHUNK_HEADER <= bytes.length) {
            int left = BLOCK - at % BLOCK;
            if (left < CHUNK_HEADER) {
                at += left;
                continue;
            }
            int length = log.getShort(at + 4) & 0xFFFF;
            var crc = new CRC32();
            crc.update(bytes, at + 6, length + 1);
            log.putInt(at, (int) crc.getValue());
            at += CHUNK_HEADER + length;
        }
    }
}
