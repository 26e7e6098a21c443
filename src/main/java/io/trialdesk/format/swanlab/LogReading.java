package io.trialdesk.format.swanlab;

import io.trialdesk.config.ConfigException;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.blocklog.BlockLog;
import io.trialdesk.format.blocklog.Wire;
import io.trialdesk.format.blocklog.Wire.Malformed;
import io.trialdesk.model.Damage;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One reading of one log. For one thread.
final class LogReading {
    private static final byte[] HEADER = {0x3A, 0x53, 0x57, 0x4C, (byte) 0xD6, (byte) 0xE1};
    private static final int CANCEL_EVERY = 1024;

    private final Part part;
    private final Path file;
    private final Sink sink;
    private final Cancel cancel;
    private final List<Damage> damages = new ArrayList<>();

    LogReading(Part part, Sink sink, Cancel cancel) {
        this.part = part;
        this.file = Swanlab.log(part);
        this.sink = sink;
        this.cancel = cancel;
    }

    Reading read(Position from, long fingerprint) throws IOException {
        var mark = Mark.parse(from);
        try (var channel = FileChannel.open(file)) {
            long files = new Beside(part, file).fingerprint();
            long first = BlockLog.beginning(channel);
            boolean same =
                    mark.offset() > 0
                            && channel.size() >= mark.offset()
                            && first == mark.first()
                            && files == mark.files();
            if (same) {
                var story = story();
                long next = read(channel, mark.offset(), story);
                if (!story.saysMore) {
                    points(story, mark.id());
                    damages.forEach(sink::damaged);
                    var reached = new Mark(next, first, files, mark.id());
                    return new Reading(reached.position(), fingerprint, false);
                }
                damages.clear();
            }
            return whole(channel, first, files, fingerprint);
        }
    }

    private Reading whole(FileChannel channel, long first, long files, long fingerprint)
            throws IOException {
        checkHeader(channel);
        var story = story();
        long next = read(channel, BlockLog.FILE_HEADER, story);
        var id = id(story);
        if (story.records > 0) {
            var draft = Facts.draft(id, part.relativePath());
            new Beside(part, file).tell(draft, sink);
            story.tell(draft.from(part.path().relativize(file).toString()));
            sink.run(draft.facts());
            points(story, id);
        }
        damages.forEach(sink::damaged);
        boolean goesOn = first != 0 && story.records > 0;
        var position = goesOn ? new Mark(next, first, files, id).position() : Position.START;
        return new Reading(position, fingerprint, true);
    }

    /// Versions before 0.8 take ids from Python's random numbers, so that every script with a seed
    /// has the same one; the folder's name has the time too.
    private String id(Story story) {
        var folder = String.valueOf(file.toAbsolutePath().getParent());
        var name = Path.of(folder).getFileName();
        boolean old = String.valueOf(file.getFileName()).equals("backup.swanlab");
        boolean named = name != null && name.toString().startsWith("run-");
        if (story.id.isEmpty() || (old && named)) {
            return named ? name.toString().substring("run-".length()) : fileId();
        }
        return story.id;
    }

    private String fileId() {
        return String.valueOf(file.getFileName()).replaceFirst("\\.swanlab$", "");
    }

    private Story story() {
        return new Story(part.relative(file.resolveSibling("media")) + "/");
    }

    private void points(Story story, String id) {
        story.series.forEach((key, points) -> sink.points(id, key, points.toPoints()));
        story.media.forEach(media -> sink.media(id, media));
    }

    private long read(FileChannel channel, long from, Story story) throws IOException {
        var log = new BlockLog(channel, from, this::damaged);
        var records = new Records(story);
        var json = new JsonRecords(story);
        var wire = new Wire();
        while (log.next()) {
            if (++story.records % CANCEL_EVERY == 0) {
                cancel.check();
            }
            try {
                if (log.length() > 0 && log.bytes()[log.start()] == '{') {
                    json.add(text(log));
                } else {
                    records.add(wire.over(log.bytes(), log.start(), log.start() + log.length()));
                }
            } catch (Malformed | ConfigException problem) {
                damaged(log.recordAt(), "a record was left out (" + problem.getMessage() + ")");
            }
        }
        return log.position();
    }

    private static String text(BlockLog log) {
        return new String(log.bytes(), log.start(), log.length(), StandardCharsets.UTF_8);
    }

    private void damaged(long at, String problem) {
        damages.add(new Damage(part.relative(file), "byte " + at, problem));
    }

    private void checkHeader(FileChannel channel) throws IOException {
        var header = ByteBuffer.allocate(BlockLog.FILE_HEADER);
        while (header.hasRemaining() && channel.read(header, header.position()) >= 0) {
            // Goes on until the header is there or the file ends.
        }
        if (!header.hasRemaining()
                && !header.flip().limit(HEADER.length).equals(ByteBuffer.wrap(HEADER))) {
            if (!new BlockLog(channel, BlockLog.FILE_HEADER, (_, _) -> {}).next()) {
                throw new IOException("it is no SwanLab log: it does not begin with ':SWL'");
            }
            damaged(0, "the header of the log is damaged");
        }
    }
}
