package io.trialdesk.format.dvc;

import io.trialdesk.format.Facts;
import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.Part;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.SmallText;
import io.trialdesk.format.json.Rewritten;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunStatus;
import io.trialdesk.work.Cancel;

import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The experiments of a project: commits under `refs/exps`, named after the commit they began from.
/// That commit is told as a run too, with its experiments in it. For one thread.
final class Experiments {
    private static final String REFS = "refs/exps/";
    private static final Pattern NAME =
            Pattern.compile("refs/exps/([0-9a-f]{2})/([0-9a-f]{38})/(.+)");
    private static final int MOST_FOLDERS_UP = 12;
    private static final int SHORT = 7;

    private final Part part;
    private final Path project;
    private final Sink sink;
    private final Cancel cancel;

    Experiments(Part part, Sink sink, Cancel cancel) {
        this.part = part;
        this.project = above(part.path());
        this.sink = sink;
        this.cancel = cancel;
    }

    /// The folder that a folder of a tool's own stands in.
    static Path above(Path inside) {
        return inside.toAbsolutePath().resolve("..").normalize();
    }

    /// The repository's own folder, at the project or above it; null when there is none.
    private static @Nullable Path git(Path project) {
        var here = project.toAbsolutePath();
        for (int up = 0; here != null && up < MOST_FOLDERS_UP; up++) {
            if (Files.isDirectory(here.resolve(".git/objects"))) {
                return here.resolve(".git");
            }
            here = here.getParent();
        }
        return null;
    }

    static boolean areIn(Path project) throws IOException {
        var git = git(project);
        if (git == null) {
            return false;
        }
        var packed = git.resolve("packed-refs");
        return Files.isDirectory(git.resolve(REFS))
                || (Files.isRegularFile(packed) && SmallText.read(packed).contains(REFS));
    }

    static long fingerprint(Path project) throws IOException {
        var sum = new Fingerprint();
        var git = git(project);
        if (git != null) {
            var packed = git.resolve("packed-refs");
            if (Files.isRegularFile(packed)) {
                sum.file(packed);
            }
            for (var ref : new DiskTree(git.resolve(REFS)).below("")) {
                sum.file(git.resolve(REFS).resolve(ref));
            }
        }
        return sum.value();
    }

    Reading read(long fingerprint) throws IOException {
        var git = git(project);
        if (git == null) {
            throw new IOException("the git repository of this project is gone");
        }
        QuietSystem.install();
        try (var repository = new FileRepositoryBuilder().setGitDir(git.toFile()).build();
                var walk = new RevWalk(repository)) {
            var prefix = prefix(git);
            Set<String> baselines = new LinkedHashSet<>();
            for (var ref : repository.getRefDatabase().getRefsByPrefix(REFS)) {
                cancel.check();
                var match = NAME.matcher(ref.getName());
                if (match.matches()) {
                    var baseline = match.group(1) + match.group(2);
                    if (baselines.add(baseline)) {
                        commit(walk, baseline, name(repository, baseline), null, prefix);
                    }
                    commit(walk, ref.getObjectId().name(), match.group(3), baseline, prefix);
                }
            }
        }
        return Rewritten.whole(fingerprint);
    }

    /// The project's place in its repository.
    private String prefix(Path git) {
        var place = above(git).relativize(project.toAbsolutePath()).toString();
        return place.isEmpty() ? "" : place.replace('\\', '/') + "/";
    }

    /// A branch that stands at the commit, or the beginning of its hash.
    private static String name(Repository repository, String commit) throws IOException {
        for (var branch : repository.getRefDatabase().getRefsByPrefix("refs/heads/")) {
            var at = branch.getObjectId();
            if (at != null && at.name().equals(commit)) {
                return Repository.shortenRefName(branch.getName());
            }
        }
        return commit.substring(0, SHORT);
    }

    private void commit(
            RevWalk walk, String hash, String name, @Nullable String baseline, String prefix) {
        try {
            var commit = walk.parseCommit(ObjectId.fromString(hash));
            var tree = new CommitTree(walk.getObjectReader(), commit.getTree(), prefix);
            var found = new Project(tree, (file, problem) -> damaged(name, file, problem)).read();
            tell(commit, name, baseline, found);
        } catch (IOException problem) {
            var words = "it cannot be read from git: " + problem.getMessage();
            sink.damaged(new Damage(part.relativePath(), name, words));
        }
    }

    private void damaged(String name, String file, String problem) {
        sink.damaged(new Damage(part.relativePath(), file + " in " + name, problem));
    }

    /// Only what came to its end is kept as an experiment. A commit that others began from is no
    /// run of its own, so nothing is said of its status.
    private void tell(RevCommit commit, String name, @Nullable String baseline, Project found) {
        var hash = commit.name();
        var draft = Facts.draft(hash, part.relativePath());
        var time = commit.getCommitterIdent().getWhenAsInstant();
        draft.name(name).experiment(WorkTree.name(project)).parent(baseline).start(time);
        if (baseline != null) {
            draft.status(RunStatus.FINISHED).end(time).tag("dvc.baseline", baseline);
        }
        draft.tag("dvc.revision", hash.substring(0, SHORT))
                .provenance(Provenance.GIT_COMMIT, hash)
                .provenance(Provenance.USER, commit.getAuthorIdent().getName());
        found.tell(draft);
        var facts = draft.facts();
        sink.run(facts);
        found.series().forEach((key, points) -> sink.points(hash, key, points));
    }
}
