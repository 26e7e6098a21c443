package io.trialdesk.format.table;

import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// One reading of one part. For one thread.
final class PartReading {
    private static final Pattern MADE =
            Pattern.compile("version_\\d+|catboost_info|(?:train|exp)\\d*|\\d+");

    private final Profile profile;
    private final Part part;
    private final Marks before;
    private final Marks after = new Marks();
    private final Sheet sheet = new Sheet();
    private final Sink sink;
    private final Cancel cancel;
    private Optional<String> anchor = Optional.empty();
    private Optional<String> pointsFile = Optional.empty();

    PartReading(Profile profile, Part part, Marks before, Sink sink, Cancel cancel) {
        this.profile = profile;
        this.part = part;
        this.before = before;
        this.sink = sink;
        this.cancel = cancel;
    }

    Reading read(long fingerprint) throws IOException {
        boolean whole = before.isStart();
        anchor = profile.origin().of(part);
        for (var file : TableFormat.files(part)) {
            var rows = profile.kinds().of(part, file);
            if (rows.isPresent()) {
                read(file, rows.get());
            }
        }
        if (anchor.isEmpty()) {
            return new Reading(Position.START, fingerprint, true);
        }
        var facts = facts(anchor.get());
        sink.run(facts);
        sheet.tell(facts.id(), sink);
        return new Reading(after.position(), fingerprint, whole);
    }

    private void read(String file, Rows rows) throws IOException {
        try (var channel = TableFormat.open(part, file)) {
            var place = part.relative(part.path().resolve(file));
            var complaints = new Complaints(place, sink);
            after.put(
                    file,
                    rows.read(
                            new Rows.Reading(channel, sheet, complaints, cancel), before.of(file)));
            if (anchor.isEmpty()) {
                anchor = rows.anchor(channel);
            }
            pointsFile = pointsFile.or(() -> Optional.of(file));
        } catch (NoSuchFileException gone) {
            if (part.files().size() < 2) {
                throw gone;
            }
            var place = part.relative(part.path().resolve(file));
            sink.damaged(new Damage(place, "", "the file vanished while it was read"));
        }
    }

    private Facts facts(String said) {
        var folder = lastName(part.path());
        var id = new Origin(profile.name()).and(folder).and(said).id();
        var draft = Facts.draft(id, part.relativePath()).derivedId();
        draft.from(pointsFile.orElse("")).points();
        var seen = new Seen(part, after, sheet, sink);
        try {
            profile.description().tell(seen, draft);
        } catch (IOException problem) {
            seen.damaged(part.path(), String.valueOf(problem.getMessage()));
        }
        return draft.from("").name(name(folder)).facts();
    }

    /// Names that tools give say little without the folder above.
    private String name(String folder) {
        var parent = part.path().getParent();
        return parent != null && MADE.matcher(folder).matches()
                ? lastName(parent) + "/" + folder
                : folder;
    }

    private static String lastName(Path path) {
        var name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
