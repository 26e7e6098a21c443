package io.trialdesk.format;

import io.trialdesk.format.swanlab.Swanlab;
import io.trialdesk.format.tensorboard.TensorBoard;
import io.trialdesk.format.wandb.Wandb;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Media;
import io.trialdesk.series.Points;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Reads recorded files of the binary formats with bytes changed, put in, left out and doubled, as
/// many times as asked for. Half of the inputs have their checksum made right again, so that they
/// reach what is in the frames. Run by hand:
///
/// ```
/// java -Xmx256m io.trialdesk.format.Fuzz wandb 10000000 [SEED]
/// ```
///
/// Ends with exit code 1 at the first thing thrown that is no [IOException], with the input in a
/// file beside it.
public final class Fuzz {
    /// Larger recorded files are cut to this, so that many inputs can be tried.
    private static final int LARGEST = 48 << 10;

    private static final int SHORTEST = 128;
    private static final int BLOCK_HEADER = 7;

    /// A format with a recorded file of it.
    private record Seed(Format format, byte[] bytes, String name, boolean inBlocks) {}

    private final List<Seed> seeds;
    private final Random random;
    private final Path folder;
    private long points;
    private long damages;
    private long refused;

    private Fuzz(List<Seed> seeds, long seed, Path folder) {
        this.seeds = seeds;
        this.random = new Random(seed);
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        var shared = Path.of("/dev/shm");
        var folder =
                Files.isWritable(shared)
                        ? Files.createTempDirectory(shared, "fuzz")
                        : Files.createTempDirectory("fuzz");
        long count = Long.parseLong(args[1]);
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        new Fuzz(seeds(args[0]), seed, folder).run(args[0], count);
    }

    private static List<Seed> seeds(String format) throws IOException {
        List<Seed> seeds = new ArrayList<>();
        var samples = Path.of("src/test/samples");
        switch (format) {
            case "wandb" -> add(seeds, new Wandb(), samples.resolve("wandb"), ".wandb", true);
            case "swanlab" ->
                    add(seeds, new Swanlab(), samples.resolve("swanlab"), ".swanlab", true);
            case "tensorboard" -> {
                add(seeds, new TensorBoard(), samples, "tfevents", false);
                add(seeds, new TensorBoard(), Path.of("sample-projects"), "tfevents", false);
            }
            default -> throw new IllegalArgumentException("no binary format is called " + format);
        }
        return seeds;
    }

    private static void add(
            List<Seed> seeds, Format format, Path folder, String part, boolean inBlocks)
            throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : (Iterable<Path>) all.sorted()::iterator) {
                var name = file.getFileName().toString();
                if (Files.isRegularFile(file) && name.contains(part)) {
                    try (var in = Files.newInputStream(file)) {
                        seeds.add(new Seed(format, in.readNBytes(LARGEST), name, inBlocks));
                    }
                }
            }
        }
    }

    private void run(String format, long count) throws IOException {
        long start = System.nanoTime();
        for (long n = 1; n <= count; n++) {
            var seed = seeds.get(random.nextInt(seeds.size()));
            var bytes = mutated(seed);
            try {
                read(seed, bytes);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError problem) {
                var kept = Path.of("fuzz-" + seed.name());
                Files.write(kept, bytes);
                System.err.println("input " + n + ", kept in " + kept);
                problem.printStackTrace();
                System.exit(1);
            }
            if (n % 100_000 == 0 || n == count) {
                System.out.printf(
                        "%s: %d inputs, %d points, %d damages told, %d refused, %d s%n",
                        format,
                        n,
                        points,
                        damages,
                        refused,
                        (System.nanoTime() - start) / 1_000_000_000);
            }
        }
    }

    private void read(Seed seed, byte[] bytes) throws IOException {
        var file = folder.resolve(seed.name());
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            var all = ByteBuffer.wrap(bytes);
            while (all.hasRemaining()) {
                channel.write(all);
            }
        }
        boolean asFile = seed.inBlocks();
        var part =
                asFile
                        ? new Part(seed.format().name(), folder, file, Part.Role.LOG)
                        : new Part(
                                seed.format().name(),
                                folder,
                                folder,
                                Part.Role.LOG,
                                List.of(seed.name()));
        try {
            seed.format().read(part, Position.START, new Counted(), Cancel.NEVER);
        } catch (IOException told) {
            refused++;
        }
    }

    /// A few changes, most often one.
    private byte[] mutated(Seed seed) {
        // Mostly short inputs, since they try more of what is in the frames in the same time.
        int room = random.nextInt(16) == 0 ? LARGEST : SHORTEST << random.nextInt(7);
        var bytes = Arrays.copyOf(seed.bytes(), Math.min(seed.bytes().length, room));
        int changes = 1 + random.nextInt(random.nextInt(4) == 0 ? 8 : 1);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes);
        }
        if (random.nextBoolean()) {
            if (seed.inBlocks()) {
                sumUp(bytes);
            } else {
                sumUpEvents(bytes);
            }
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
            case 3 -> {
                int size = Math.min(random.nextInt(1, 16), bytes.length - at);
                int to = random.nextInt(bytes.length - size + 1);
                System.arraycopy(bytes, at, bytes, to, size);
            }
            case 4 -> {
                int size = Math.min(random.nextInt(1, 8), bytes.length - at);
                System.arraycopy(bytes, at + size, bytes, at, bytes.length - at - size);
            }
            default -> {
                int size = Math.min(random.nextInt(1, 8), bytes.length - at);
                System.arraycopy(bytes, at, bytes, at + size, bytes.length - at - size);
            }
        }
        return bytes;
    }

    /// Makes the checksums of a block log right, chunk by chunk as their lengths say.
    private static void sumUp(byte[] bytes) {
        int at = BLOCK_HEADER;
        while (at + BLOCK_HEADER <= bytes.length) {
            int length = bytes[at + 4] & 0xFF | (bytes[at + 5] & 0xFF) << 8;
            int left = 32768 - at % 32768;
            if (left < BLOCK_HEADER) {
                at += left;
            } else if (at + BLOCK_HEADER + length > bytes.length || length > left - BLOCK_HEADER) {
                return;
            } else {
                var crc = new CRC32();
                crc.update(bytes, at + 6, length + 1);
                for (int i = 0; i < 4; i++) {
                    bytes[at + i] = (byte) (crc.getValue() >>> (8 * i));
                }
                at += BLOCK_HEADER + length;
            }
        }
    }

    /// The same for event files: the checksum of the length and that of the payload, both masked.
    private static void sumUpEvents(byte[] bytes) {
        var all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + 16 <= bytes.length) {
            long length = all.getLong(at);
            if (length < 0 || length > bytes.length - at - 16) {
                return;
            }
            all.putInt(at + 8, masked(bytes, at, 8));
            all.putInt(at + 12 + (int) length, masked(bytes, at + 12, (int) length));
            at += 16 + (int) length;
        }
    }

    private static int masked(byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(bytes, from, length);
        return Integer.rotateRight((int) crc.getValue(), 15) + 0xA282EAD8;
    }

    /// Counts what it is told, and keeps none of it.
    private final class Counted implements Sink {
        @Override
        public void run(Facts facts) {}

        @Override
        public void more(Facts facts) {}

        @Override
        public void points(String runId, String metric, Points more) {
            points += more.size();
        }

        @Override
        public void media(String runId, Media media) {}

        @Override
        public void damaged(Damage damage) {
            damages++;
        }
    }
}
