package io.trialdesk.format.dvc;

import io.trialdesk.format.Draft;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.json.JsonWalk;
import io.trialdesk.format.json.Rewritten;
import io.trialdesk.model.Damage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The present state of a project, or of a folder of DVCLive by itself. It says nothing of time and
/// status. For one thread.
final class WorkTree {
    private static final String LIVE = "dvclive";

    private final Part part;
    private final Sink sink;

    WorkTree(Part part, Sink sink) {
        this.part = part;
        this.sink = sink;
    }

    Reading read(Position from, long fingerprint) throws IOException {
        boolean isCut = isCut();
        if (isCut && Rewritten.wasRead(from)) {
            return Rewritten.notYet(from);
        }
        var project = new Project(new DiskTree(part.path()), isCut ? (_, _) -> {} : this::damaged);
        boolean isLive = part.files().equals(List.of(""));
        if (isLive) {
            project.live("");
        } else {
            project.read();
            for (var folder : lives()) {
                project.live(folder);
            }
        }
        var draft = draft(isLive);
        project.tell(draft);
        var facts = draft.facts();
        sink.run(facts);
        project.series().forEach((key, points) -> sink.points(facts.id(), key, points));
        for (var folder : isLive ? List.of("") : lives()) {
            LiveFolder.media(part, folder, facts.id(), sink);
        }
        return isCut ? Rewritten.notYet(from) : Rewritten.whole(fingerprint);
    }

    /// Folders of DVCLive in a project, with a slash behind them.
    private List<String> lives() {
        return part.files().stream().filter(file -> file.endsWith("/")).toList();
    }

    /// Whether the latest values are being written.
    private boolean isCut() throws IOException {
        for (var folder : part.files()) {
            var file = part.path().resolve(folder + LiveFolder.METRICS);
            boolean isFolder = folder.isEmpty() || folder.endsWith("/");
            if (isFolder && Files.exists(file)) {
                if (JsonWalk.file(file, List.of(), (_, value) -> JsonWalk.skip(value)).isCut()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void damaged(String file, String problem) {
        sink.damaged(new Damage(part.relative(part.path().resolve(file)), "", problem));
    }

    /// A folder of DVCLive has nearly always the same name, so that the one above it is the name.
    private Draft draft(boolean isLive) {
        var own = name(part.path());
        var above = part.path().getParent();
        var name = isLive && own.equals(LIVE) && above != null ? name(above) : own;
        var id = new Origin(Dvc.NAME).and(isLive ? LIVE : "workspace").and(name).id();
        var draft = Facts.draft(id, part.relativePath()).derivedId().name(name);
        return isLive ? draft : draft.experiment(own).tag("dvc.revision", "workspace");
    }

    static String name(Path path) {
        var name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
