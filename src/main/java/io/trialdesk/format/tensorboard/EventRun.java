package io.trialdesk.format.tensorboard;

import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.tensorboard.Wire.Malformed;
import io.trialdesk.model.Damage;
import io.trialdesk.model.RunStatus;
import io.trialdesk.work.Cancel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;

/// One reading of the event files of one run, from the offsets of the reading before. For one
/// thread.
final class EventRun {
    /// Names that say which half of a run a folder holds, so that alone they name nothing.
    private static final Set<String> HALVES =
            Set.of("train", "training", "validation", "val", "valid", "test", "eval", "tb", "logs");

    private static final int CANCEL_EVERY = 4096;

    private final Part part;
    private final Offsets before;
    private final Offsets after = new Offsets();
    private final Sink sink;
    private final Cancel cancel;
    private final Events events = new Events();
    private @Nullable String id;
    private String hparamsFile = "";
    private int seen;

    EventRun(Part part, Offsets before, Sink sink, Cancel cancel) {
        this.part = part;
        this.before = before;
        this.sink = sink;
        this.cancel = cancel;
    }

    /// Whether every file read before is still there, begins as it did and has not shrunk.
    boolean continues() throws IOException {
        if (!part.files().containsAll(before.names())) {
            return false;
        }
        for (var file : part.files()) {
            var was = before.of(file);
            if (was.offset() > 0) {
                try (var channel = open(file)) {
                    var first = firstRecord(channel);
                    if (channel.size() < was.offset() || mark(first) != was.mark()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    Reading read(long fingerprint) throws IOException {
        for (var file : part.files()) {
            try {
                readFile(file);
            } catch (NoSuchFileException gone) {
                sink.damaged(new Damage(told(file), "", "the file vanished while it was read"));
            }
        }
        boolean whole = before.isStart();
        if (id != null && isRun()) {
            tell(id, whole);
        }
        return new Reading(
                id == null ? Position.START : after.position(), fingerprint, whole || id == null);
    }

    private void readFile(String file) throws IOException {
        var was = before.of(file);
        try (var channel = open(file)) {
            var first = firstRecord(channel);
            if (id == null && first.length > 0) {
                id =
                        new Origin(TensorBoard.NAME)
                                .and(file)
                                .and(first)
                                .and(folderName(part.path()))
                                .id();
            }
            events.nextFile(SubFolders.tagsOf(file), told(file));
            var records =
                    new Records(
                            channel,
                            was.offset(),
                            (int) Math.min(channel.size() - was.offset(), Integer.MAX_VALUE),
                            (at, problem) -> damaged(file, at, problem));
            while (records.next()) {
                add(file, records);
            }
            if (hparamsFile.isEmpty() && !events.hparams().params().isEmpty()) {
                hparamsFile = file;
            }
            after.put(file, new Offsets.At(records.position(), mark(first)));
        }
    }

    private void add(String file, Records records) {
        if (++seen % CANCEL_EVERY == 0) {
            cancel.check();
        }
        try {
            events.add(records);
        } catch (Malformed problem) {
            long at = records.position() - records.length() - 16;
            damaged(file, at, "a record is no event (" + problem.getMessage() + ")");
        }
    }

    private void damaged(String file, long at, String problem) {
        sink.damaged(new Damage(told(file), "byte " + at, problem));
    }

    private String told(String file) {
        return part.relative(part.path().resolve(file));
    }

    private FileChannel open(String file) throws IOException {
        return FileChannel.open(part.path().resolve(file), StandardOpenOption.READ);
    }

    /// The payload of a file's first record, which holds the time of its making; empty when it is
    /// not complete or not sound.
    private static byte[] firstRecord(FileChannel channel) throws IOException {
        var records = new Records(channel, 0, 128, (_, _) -> {});
        return records.next() ? records.payload() : new byte[0];
    }

    private static int mark(byte[] first) {
        return new Checksum().of(first, 0, first.length);
    }

    private void tell(String run, boolean whole) {
        var facts = facts(run, whole);
        if (whole) {
            sink.run(facts);
        } else {
            sink.more(facts);
        }
        events.tags().forEach((folder, tags) -> tell(run, folder, tags));
        events.gallery().all().forEach(media -> sink.media(run, media));
    }

    private void tell(String run, String folder, Tags tags) {
        for (var tag : tags.all()) {
            if (tag.points.size() > 0) {
                var metric = SubFolders.metric(folder, tag.name);
                sink.points(run, metric, tag.points.toPoints());
            }
        }
    }

    /// A search's plan in the folder above its runs is none itself.
    private boolean isRun() {
        var hparams = events.hparams();
        return !hparams.isPlan()
                || !hparams.params().isEmpty()
                || events.tags().values().stream().anyMatch(Tags::holdPoints);
    }

    private Facts facts(String run, boolean whole) {
        var hparams = events.hparams();
        var status = status();
        boolean over = status != null && status.isOver();
        double end = Double.isNaN(hparams.endTime()) ? events.lastTime() : hparams.endTime();
        double first = events.firstTime();
        double start = Double.isNaN(hparams.startTime()) ? first : hparams.startTime();
        var draft =
                Facts.draft(run, part.relativePath())
                        .derivedId()
                        .from(part.files().getFirst())
                        .points()
                        .name(name(part.path()))
                        .status(status)
                        .start(whole ? instant(Math.min(start, first)) : null)
                        .end(over ? instant(end) : null)
                        .params(events.texts().params())
                        .tags(events.texts().tags())
                        .tag("hparams.group", hparams.group())
                        .tag("hparams.monitor", hparams.monitor())
                        .from(hparamsFile);
        return draft.params(hparams.params()).facts();
    }

    /// Only what proves something: PyTorch writes success at once and without a time, so that does
    /// not count.
    private @Nullable RunStatus status() {
        if (events.isStopped()) {
            return RunStatus.FINISHED;
        }
        var told = events.hparams().status();
        boolean atOnce = told == RunStatus.FINISHED && Double.isNaN(events.hparams().endTime());
        return atOnce ? null : told;
    }

    private static @Nullable Instant instant(double seconds) {
        boolean sensible = seconds > 0 && seconds < 1e11;
        return sensible ? Instant.ofEpochSecond(0, Math.round(seconds * 1e6) * 1000) : null;
    }

    private static String name(Path folder) {
        var parent = folder.getParent();
        var name = folderName(folder);
        return parent != null && HALVES.contains(name) ? folderName(parent) + "/" + name : name;
    }

    private static String folderName(Path folder) {
        var name = folder.getFileName();
        return name == null ? "" : name.toString();
    }
}
