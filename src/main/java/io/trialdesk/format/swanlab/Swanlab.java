package io.trialdesk.format.swanlab;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The folders that SwanLab leaves for every run, in whatever mode: `run-<id>.swanlab` of version
/// 0.8 and later, `backup.swanlab` before.
public final class Swanlab implements Format {
    public static final String NAME = "swanlab";

    private static final byte[] MAGIC = {0x3A, 0x53, 0x57, 0x4C};
    private static final Set<String> OWN = Set.of("files", "media", "debug", "logs");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        for (var entry : folder.entries()) {
            boolean named =
                    entry.name().equals("backup.swanlab")
                            || (entry.name().startsWith("run-")
                                    && entry.name().endsWith(".swanlab"));
            if (!entry.isFolder() && named) {
                boolean alone = folder.entries().size() == 1;
                var file = folder.path().resolve(entry.name());
                if (isNamedAsRun(folder.path()) || isLog(file)) {
                    return alone ? ofFile(folder, file) : ofFolder(folder, entry.name());
                }
            }
        }
        return Claim.NONE;
    }

    private static boolean isNamedAsRun(Path folder) {
        return String.valueOf(folder.getFileName()).matches("run-\\d{8}_\\d{6}-.+");
    }

    private static Claim ofFile(Folder folder, Path file) {
        return Claim.of(new Part(NAME, folder.source(), file, Part.Role.LOG));
    }

    private static Claim ofFolder(Folder folder, String log) {
        var part = new Part(NAME, folder.source(), folder.path(), Part.Role.LOG, List.of(log));
        return new Claim(List.of(part), OWN);
    }

    private static boolean isLog(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var begin = ByteBuffer.allocate(MAGIC.length);
            return channel.read(begin, 0) == MAGIC.length
                    && begin.flip().equals(ByteBuffer.wrap(MAGIC));
        }
    }

    static Path log(Part part) {
        return part.files().isEmpty() ? part.path() : part.path().resolve(part.files().getFirst());
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        var log = log(part);
        return new Fingerprint()
                .file(log)
                .add("files", new Beside(part, log).fingerprint(), 0)
                .value();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        return new LogReading(part, sink, cancel).read(from, fingerprint(part));
    }
}
