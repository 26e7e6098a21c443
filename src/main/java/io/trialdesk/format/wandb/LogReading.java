package io.trialdesk.format.wandb;

import io.trialdesk.config.Trees;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.blocklog.BlockLog;
import io.trialdesk.model.Damage;
import io.trialdesk.work.Cancel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// One reading of a run's logs. For one thread.
final class LogReading {
    private final Part part;
    private final List<Path> logs;
    private final Cancel cancel;
    private final List<Damage> damages = new ArrayList<>();
    private Path current;

    LogReading(Part part, List<Path> logs, Cancel cancel) {
        this.part = part;
        this.logs = logs;
        this.cancel = cancel;
        this.current = logs.getFirst();
    }

    Reading read(Position from, Sink sink, long fingerprint) throws IOException {
        var mark = Mark.parse(from);
        if (!mark.isStart() && logs.size() == 1) {
            var more = goOn(mark, sink, fingerprint);
            if (more != null) {
                return more;
            }
            damages.clear();
        }
        return whole(sink, fingerprint);
    }

    /// Null when the log is another one, or says something that changes the run's head.
    private @Nullable Reading goOn(Mark mark, Sink sink, long fingerprint) throws IOException {
        try (var channel = open(current)) {
            boolean same =
                    channel.size() >= mark.offset()
                            && BlockLog.beginning(channel) == mark.first()
                            && beside(current).fingerprint() == mark.files();
            if (!same) {
                return null;
            }
            var log = log(new Stats(mark.stats()));
            long next = log.read(channel, mark.offset(), cancel);
            if (log.saysMore()) {
                return null;
            }
            points(log, mark.id(), sink);
            damages.forEach(sink::damaged);
            var reached =
                    new Mark(next, mark.first(), log.stats().count(), mark.files(), mark.id());
            return new Reading(reached.position(), fingerprint, false);
        }
    }

    private Reading whole(Sink sink, long fingerprint) throws IOException {
        var log = log(new Stats(0));
        long next = 0;
        long first = 0;
        for (var file : logs) {
            try (var channel = open(file)) {
                current = file;
                log.history().in(filesOf(file), part.relative(file));
                checkHeader(channel);
                next = log.read(channel, BlockLog.FILE_HEADER, cancel);
                first = BlockLog.beginning(channel);
            }
        }
        long beside = beside(logs.getFirst()).fingerprint();
        if (log.records() > 0) {
            tell(log, sink);
        }
        damages.forEach(sink::damaged);
        boolean goesOn = first != 0 && logs.size() == 1 && log.records() > 0;
        var position =
                goesOn
                        ? new Mark(next, first, log.stats().count(), beside, id(log)).position()
                        : Position.START;
        return new Reading(position, fingerprint, true);
    }

    private RunLog log(Stats stats) {
        var history = new History();
        history.in(filesOf(current), part.relative(current));
        return new RunLog(history, stats, this::damaged);
    }

    private void tell(RunLog log, Sink sink) throws IOException {
        var id = id(log);
        var draft = Facts.draft(id, part.relativePath());
        var beside = beside(logs.getLast());
        beside.tell(draft);
        var summary = new LinkedHashMap<>(Trees.flatten(beside.json("wandb-summary.json")));
        summary.keySet().removeIf(key -> key.startsWith("_"));
        summary.keySet().removeIf(key -> !log.summary().isEmpty());
        summary.putAll(log.summary().flat());
        Summary.numbers(summary, log.history());
        draft.from(inPart(logs.getFirst())).tags(Summary.texts(summary));
        var folder = RunFolder.nameOf(logs.getFirst().toAbsolutePath().getParent());
        log.head().tell(draft, Instants.ofFolder(folder));
        log.machine().tell(draft);
        sink.run(draft.facts());
        points(log, id, sink);
    }

    /// The log's name stands in for a record that is damaged.
    private String id(RunLog log) {
        return log.head().id().isEmpty() ? RunFolder.id(logs.getFirst()) : log.head().id();
    }

    private static void points(RunLog log, String id, Sink sink) {
        log.history().series().forEach((key, points) -> sink.points(id, key, points.toPoints()));
        log.stats().series().forEach((key, points) -> sink.points(id, key, points.toPoints()));
        log.history().media().forEach(media -> sink.media(id, media));
    }

    /// A log with a damaged header is read all the same when a sound record follows.
    private void checkHeader(FileChannel channel) throws IOException {
        var header = ByteBuffer.allocate(RunLog.HEADER.length);
        while (header.hasRemaining()) {
            if (channel.read(header, header.position()) < 0) {
                break;
            }
        }
        boolean complete = !header.hasRemaining();
        if (complete && !header.flip().equals(ByteBuffer.wrap(RunLog.HEADER))) {
            var log = new BlockLog(channel, BlockLog.FILE_HEADER, (_, _) -> {});
            if (!log.next()) {
                throw new IOException("it is no W&B log: it does not begin with ':W&B'");
            }
            damaged(0, "the header of the log is damaged");
        }
    }

    private Beside beside(Path log) {
        var folder = log.resolveSibling("files");
        return new Beside(
                folder,
                inPart(folder) + "/",
                (file, problem) -> damages.add(new Damage(part.relative(file), "", problem)));
    }

    private String filesOf(Path log) {
        return part.relative(log.resolveSibling("files")) + "/";
    }

    /// A path as facts tell it, relative to the part.
    private String inPart(Path path) {
        return part.path().relativize(path).toString().replace('\\', '/');
    }

    private void damaged(long at, String problem) {
        damages.add(new Damage(part.relative(current), "byte " + at, problem));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ);
    }
}
