package io.trialdesk.ingest;

import io.trialdesk.format.Formats;
import io.trialdesk.model.Damage;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.store.PartState;
import io.trialdesk.store.RunPlace;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/// Brings the workspace up to date with folders and files. Blocks; any thread. One source is read
/// by one reader at a time; a second one waits.
public final class Ingest {
    private final Store store;
    private final Formats formats;
    private final HeadStart headStart;
    private final Map<Integer, Turn> turns = new ConcurrentHashMap<>();

    /// Whose turn it is to read a source, and the ledger of whoever read it last.
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Ledger last;
    }

    public Ingest(Store store, Formats formats) {
        this(store, formats, new HeadStart());
    }

    /// One beside a window.
    ///
    /// @param headStart what the window gets when it has no rows yet
    public Ingest(Store store, Formats formats, HeadStart headStart) {
        this.store = store;
        this.formats = formats;
        this.headStart = headStart;
    }

    /// Reads all that is new in a folder or file: parts that changed since they were read last, on
    /// from where reading stopped. What cannot be read becomes a damage of the source; everything
    /// else is kept. Cancelling ends it between parts and keeps what was read.
    public Outcome source(Source source, Progress progress, Cancel cancel) {
        return pass(source, progress, cancel).outcome();
    }

    /// A pass and what it found, for those who follow the source from there.
    record Pass(Outcome outcome, Ledger ledger, Found found, Set<String> running) {
        /// When the files of the runs that go on were written last.
        private Map<String, Instant> written() {
            Map<String, Instant> times = new HashMap<>();
            for (var group : found.groups()) {
                var run = ledger.before(group.first()).map(PartState::runId).orElse("");
                if (running.contains(run)) {
                    Written.last(group).ifPresent(at -> times.put(run, at));
                }
            }
            return times;
        }
    }

    Pass pass(Source source, Progress progress, Cancel cancel) {
        var turn = turn(source);
        turn.lock.lock();
        try {
            headStart.begin();
            var known = store.runs().placesOf(source.id());
            var ledger = new Ledger(store.parts().ofSource(source.id()), known);
            turn.last = ledger;
            return pass(source, known, ledger, progress, cancel);
        } finally {
            turn.lock.unlock();
        }
    }

    private Turn turn(Source source) {
        return turns.computeIfAbsent(source.id(), _ -> new Turn());
    }

    /// Reading goes on while the folders are still walked.
    private Pass pass(
            Source source, List<RunPlace> known, Ledger ledger, Progress progress, Cancel cancel) {
        var steps = new Steps(progress);
        var intake = new Intake(store, source.id(), ledger, headStart);
        Found found;
        try (var readers = readers(source, ledger, intake, steps, cancel)) {
            found = scan(source, new Hearing(ledger, readers, steps), cancel);
            steps.all(found.groups().size());
        } finally {
            intake.commit();
        }
        nothing(source, found).forEach(damage -> intake.take(Harvest.damage(damage)));
        intake.commit();
        var unseen = found.unseen(root(source));
        var _ = store.damages().replace(source.id(), intake.failures(), unseen);
        var _ = store.notices().replace(source.id(), found.notices());
        int vanished = intake.vanishedCount() + forgetMissing(source, found, ledger);
        store.sources().checked(source.id());
        var outcome =
                new Outcome(found.groups().size(), steps.read(), intake.damageCount(), vanished);
        boolean isSame = steps.read() == 0 && vanished == 0;
        var runs = isSame ? known : store.runs().placesOf(source.id());
        var pass = new Pass(outcome, ledger, found, running(runs));
        var _ = store.signs().seen(source.id(), pass.written());
        return pass;
    }

    /// What a walk finds goes to the readers at once.
    private record Hearing(Ledger ledger, Workers<Group> readers, Steps steps)
            implements Scanner.Listener {
        @Override
        public void groups(List<Group> found) {
            found.forEach(group -> group.parts().forEach(ledger::meet));
            readers.bring(found);
        }

        @Override
        public void folder() {
            steps.folder();
        }
    }

    private static Set<String> running(List<RunPlace> runs) {
        return runs.stream()
                .filter(run -> run.status() == RunStatus.RUNNING)
                .map(RunPlace::id)
                .collect(Collectors.toSet());
    }

    /// Looks at some groups of a pass again; tells how many had changed.
    int readLive(Source source, List<Group> groups, Cancel cancel) {
        var turn = turn(source);
        turn.lock.lock();
        try {
            // Of the last pass over this source, which may have been somebody else's.
            var ledger = Objects.requireNonNull(turn.last, "groups are found by a pass");
            var intake = new Intake(store, source.id(), ledger, headStart);
            return read(source, groups, ledger, intake, cancel);
        } finally {
            turn.lock.unlock();
        }
    }

    private Found scan(Source source, Hearing hearing, Cancel cancel) {
        var path = Path.of(source.location());
        try {
            return source.kind() == Source.Kind.FOLDER
                    ? new Scanner(formats.list(), path, hearing, headStart, cancel).folder()
                    : new Scanner(formats.list(), folderOf(path), hearing, headStart, cancel)
                            .file(path);
        } finally {
            hearing.ledger().metAll();
        }
    }

    private static Path root(Source source) {
        var path = Path.of(source.location());
        return source.kind() == Source.Kind.FOLDER ? path : folderOf(path);
    }

    private static Path folderOf(Path file) {
        var absolute = file.toAbsolutePath();
        var parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }

    /// The scan's own damages, and a word about a file that holds no runs.
    private static List<Damage> nothing(Source source, Found found) {
        boolean isFile = source.kind() == Source.Kind.FILE;
        if (!isFile || !found.groups().isEmpty() || !found.damages().isEmpty()) {
            return found.damages();
        }
        var path = Path.of(source.location());
        var name = String.valueOf(path.getFileName());
        var problem =
                Files.exists(path)
                        ? "holds no runs in any format that is read here; the guide lists them"
                        : "is not there";
        return List.of(new Damage(name, "", problem));
    }

    private int read(
            Source source, List<Group> groups, Ledger ledger, Intake intake, Cancel cancel) {
        var steps = new Steps(Progress.SILENT);
        try (var readers = readers(source, ledger, intake, steps, cancel)) {
            readers.bring(groups);
        } finally {
            intake.commit();
        }
        return steps.read();
    }

    /// Reads groups that changed, and commits what they brought whenever there is a rest.
    private Workers<Group> readers(
            Source source, Ledger ledger, Intake intake, Steps steps, Cancel cancel) {
        var reader =
                new GroupReader(
                        formats, ledger, intake, run -> storedMetrics(source.id(), run), cancel);
        return new Workers<>(
                headStart, cancel, group -> steps.group(reader.read(group)), intake::commit);
    }

    private Collection<String> storedMetrics(int source, String run) {
        return store.runs()
                .find(source, run)
                .map(StoredRun::key)
                .map(store.series()::metrics)
                .orElse(List.of());
    }

    /// Forgets parts that are gone and takes their runs out of sight; tells how many runs.
    private int forgetMissing(Source source, Found found, Ledger ledger) {
        var root = Path.of(source.location());
        if (ledger.missing().isEmpty() || !Files.exists(root)) {
            return 0;
        }
        var known = store.runs().placesOf(source.id());
        var missing = Missing.of(root, found, ledger, known);
        var _ = store.runs().vanished(source.id(), missing.parts(), missing.runs());
        return missing.runs().size();
    }
}
