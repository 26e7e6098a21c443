package io.trialdesk.ingest;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Notice;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Walks a source, level by level and several folders at a time, and finds the groups of parts in
/// it. A run's folder is walked to its ground at once, since everything below belongs to it. One
/// object for one scan.
final class Scanner {
    /// Folders in which nobody keeps runs and which can be huge.
    private static final Set<String> SKIPPED =
            Set.of(
                    ".git",
                    ".hg",
                    ".svn",
                    ".dvc",
                    ".tox",
                    ".venv",
                    ".cache",
                    ".ipynb_checkpoints",
                    "node_modules",
                    "site-packages",
                    "__pycache__",
                    "mlartifacts");

    private static final int DEEPEST = 40;

    /// A folder to be walked.
    private record Step(Path path, int depth) {}

    private final List<Format> formats;
    private final Path source;
    private final Cancel cancel;
    private final Set<Object> seen = ConcurrentHashMap.newKeySet();
    private final Queue<Step> next = new ConcurrentLinkedQueue<>();
    private final Queue<Listing.Child> links = new ConcurrentLinkedQueue<>();
    private final Queue<Group> groups = new ConcurrentLinkedQueue<>();
    private final Queue<Notice> notices = new ConcurrentLinkedQueue<>();
    private final Queue<Damage> damages = new ConcurrentLinkedQueue<>();
    private final Queue<Path> unreadable = new ConcurrentLinkedQueue<>();
    private final Queue<Path> walked = new ConcurrentLinkedQueue<>();

    Scanner(List<Format> formats, Path source, Cancel cancel) {
        this.formats = formats;
        this.source = source;
        this.cancel = cancel;
    }

    /// What was found, in the order of paths.
    record Found(
            List<Group> groups,
            List<Notice> notices,
            List<Damage> damages,
            List<Path> unreadable,
            List<Path> folders) {}

    /// Walks the whole source.
    Found folder() {
        try {
            seen.add(Listing.keyOf(source));
            next.add(new Step(source, 0));
        } catch (IOException problem) {
            damaged(source, problem);
        }
        while (!next.isEmpty() || !links.isEmpty()) {
            if (next.isEmpty()) {
                takeLinks();
            }
            var level = List.copyOf(next);
            next.clear();
            Workers.each(level, cancel, this::walk);
        }
        return found();
    }

    /// Looks at one file alone, which the user named.
    Found file(Path file) {
        try {
            var all = Listing.of(source, source).folder();
            var name = file.getFileName().toString();
            var only = all.entries().stream().filter(e -> e.name().equals(name)).toList();
            var claims = claims(new Folder(source, source, only));
            notices.removeIf(notice -> notice.kind() == Notice.Kind.PROPOSED);
            claims.forEach(
                    claim ->
                            claim.parts().stream()
                                    .filter(part -> part.role() != Part.Role.STORE)
                                    .forEach(part -> groups.add(new Group(List.of(part)))));
        } catch (IOException problem) {
            damaged(source, problem);
        }
        return found();
    }

    private Found found() {
        var sorted = new ArrayList<>(groups);
        sorted.sort((a, b) -> a.first().path().compareTo(b.first().path()));
        return new Found(
                sorted,
                List.copyOf(notices),
                List.copyOf(damages),
                List.copyOf(unreadable),
                List.copyOf(walked));
    }

    private void takeLinks() {
        for (var link = links.poll(); link != null; link = links.poll()) {
            if (seen.add(link.key())) {
                next.add(new Step(link.path(), 1));
            }
        }
    }

    private void walk(Step step) {
        cancel.check();
        try {
            var listing = Listing.of(source, step.path());
            walked.add(step.path());
            var claims = claims(listing.folder());
            var open = open(listing, claims);
            var run = runGroup(claims);
            if (run.isEmpty()) {
                logGroups(step.path(), claims);
                open.forEach(child -> next.add(new Step(child.path(), step.depth() + 1)));
            } else if (step.depth() < DEEPEST) {
                open.forEach(child -> below(new Step(child.path(), step.depth() + 1), run));
                groups.add(new Group(run));
            }
        } catch (IOException problem) {
            damaged(step.path(), problem);
        }
    }

    /// Collects the logs below a run. A run inside a run is a run of its own.
    private void below(Step step, List<Part> owner) {
        cancel.check();
        try {
            var listing = Listing.of(source, step.path());
            walked.add(step.path());
            var claims = claims(listing.folder());
            var open = open(listing, claims);
            var run = runGroup(claims);
            var into = run.isEmpty() ? owner : run;
            if (run.isEmpty()) {
                claims.forEach(
                        claim -> claim.parts().stream().filter(Scanner::isLog).forEach(owner::add));
            }
            if (step.depth() < DEEPEST) {
                open.forEach(child -> below(new Step(child.path(), step.depth() + 1), into));
            }
            if (!run.isEmpty()) {
                groups.add(new Group(run));
            }
        } catch (IOException problem) {
            damaged(step.path(), problem);
        }
    }

    private List<Claim> claims(Folder folder) {
        List<Claim> all = new ArrayList<>();
        for (var format : formats) {
            try {
                all.add(format.claim(folder));
            } catch (IOException problem) {
                damaged(folder.path(), problem);
            }
        }
        var claims = Proposals.settled(all);
        for (var claim : claims) {
            notices.addAll(claim.notices());
            claim.parts().stream()
                    .filter(part -> part.role() == Part.Role.PROPOSAL)
                    .forEach(part -> notices.add(proposal(part)));
            claim.parts().stream()
                    .filter(part -> part.role() == Part.Role.STORE)
                    .forEach(part -> groups.add(new Group(List.of(part))));
        }
        return claims;
    }

    private static Notice proposal(Part part) {
        return new Notice(
                part.relativePath(),
                part.format(),
                Notice.Kind.PROPOSED,
                "it looks like a log of metrics; add this file as a source to read it");
    }

    /// The run that a folder is, with the logs beside it; empty when it is none.
    private static List<Part> runGroup(List<Claim> claims) {
        List<Part> parts = new ArrayList<>();
        claims.forEach(c -> c.parts().stream().filter(Scanner::isRun).forEach(parts::add));
        if (!parts.isEmpty()) {
            claims.forEach(c -> c.parts().stream().filter(Scanner::isLog).forEach(parts::add));
        }
        return parts;
    }

    /// Logs that are the folder are one run together; a log file with a name of its own is a run.
    private void logGroups(Path folder, List<Claim> claims) {
        List<Part> together = new ArrayList<>();
        for (var claim : claims) {
            for (var part : claim.parts()) {
                if (isLog(part) && part.path().equals(folder)) {
                    together.add(part);
                } else if (isLog(part)) {
                    groups.add(new Group(List.of(part)));
                }
            }
        }
        if (!together.isEmpty()) {
            groups.add(new Group(together));
        }
    }

    private static boolean isRun(Part part) {
        return part.role() == Part.Role.RUN;
    }

    private static boolean isLog(Part part) {
        return part.role() == Part.Role.LOG;
    }

    /// The folders to walk next. Each is entered once, by whatever name.
    private List<Listing.Child> open(Listing listing, List<Claim> claims) {
        if (listing.folder().hasFile("pyvenv.cfg")) {
            return List.of();
        }
        Set<String> closed = new HashSet<>(SKIPPED);
        claims.forEach(claim -> closed.addAll(claim.closed()));
        List<Listing.Child> open = new ArrayList<>();
        for (var child : listing.children()) {
            if (closed.contains(child.name())) {
                continue;
            }
            if (child.isLink()) {
                links.add(child);
            } else if (seen.add(child.key())) {
                open.add(child);
            }
        }
        return open;
    }

    private void damaged(Path path, IOException problem) {
        unreadable.add(path);
        damages.add(new Damage(relative(path), "", sentence(problem)));
    }

    /// A file system's complaint in words.
    static String sentence(IOException problem) {
        return switch (problem) {
            case AccessDeniedException _ -> "it cannot be read: permission denied";
            case NoSuchFileException _ -> "it vanished while it was read";
            default -> {
                var message = problem.getMessage();
                yield message == null ? "it cannot be read: " + problem : message;
            }
        };
    }

    private String relative(Path path) {
        return source.relativize(path).toString().replace('\\', '/');
    }
}
