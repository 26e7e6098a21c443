package io.trialdesk.ingest;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Walks a source, breadth first and several folders at a time, and hands over the groups of parts
/// in it while it goes on. A run's folder is walked to its ground at once, since everything below
/// belongs to it. Bounded in what it keeps: what lies beyond a bound is told as a damage. One
/// object for one walk.
final class Scanner {
    /// Below a run. Elsewhere only the length of a path ends the walk.
    private static final int DEEPEST = 40;

    private static final int MOST_FOLDERS = 1_000_000;
    private static final int MOST_ENTRIES = 200_000;

    /// Groups are handed over after so many folders until some were found, then after more and
    /// more, so that the first come soon and all of them come in few portions.
    private static final int FIRST_PORTION = 32;

    private static final int LARGEST_PORTION = 4096;

    /// Hears of what a walk finds, one call at a time for groups, many for folders.
    interface Listener {
        void groups(List<Group> found);

        /// One more folder was looked at.
        void folder();
    }

    private final List<Format> formats;
    private final Path source;
    private final Listener listener;
    private final HeadStart headStart;
    private final Cancel cancel;
    private final Finds finds;
    private final Entrance entrance = new Entrance(MOST_FOLDERS);
    private final Queue<Path> next = new ConcurrentLinkedQueue<>();

    Scanner(
            List<Format> formats,
            Path source,
            Listener listener,
            HeadStart headStart,
            Cancel cancel) {
        this.formats = formats;
        this.source = source;
        this.listener = listener;
        this.headStart = headStart;
        this.cancel = cancel;
        this.finds = new Finds(source);
    }

    /// Walks the whole source.
    Found folder() {
        try {
            entrance.enter(Listing.keyOf(source));
            next.add(source);
        } catch (IOException problem) {
            finds.damaged(source, problem);
        }
        int most = FIRST_PORTION;
        for (var some = portion(most); !some.isEmpty(); some = portion(most)) {
            Workers.each(some, headStart, cancel, this::walk);
            var found = finds.fresh();
            listener.groups(found);
            most = found.isEmpty() ? most : Math.min(LARGEST_PORTION, 2 * most);
        }
        if (entrance.isFull()) {
            finds.damaged(
                    source,
                    "it has more than " + MOST_FOLDERS + " folders, others are not looked at");
        }
        return finds.found();
    }

    private List<Path> portion(int most) {
        if (next.isEmpty()) {
            next.addAll(entrance.linked());
        }
        List<Path> some = new ArrayList<>();
        while (some.size() < most && !next.isEmpty()) {
            some.add(next.remove());
        }
        return some;
    }

    /// Looks at one file alone, which the user named.
    Found file(Path file) {
        try {
            var claims = claims(Listing.only(source, file), false);
            finds.withoutProposals();
            Grouping.single(claims).forEach(finds::group);
        } catch (IOException problem) {
            finds.damaged(source, problem);
        }
        listener.groups(finds.fresh());
        return finds.found();
    }

    private void walk(Path folder) {
        cancel.check();
        try {
            var listing = list(folder);
            var claims = claims(listing.folder(), false);
            var open = entrance.open(listing, claims);
            var run = Grouping.run(claims);
            if (run.isEmpty()) {
                Grouping.logs(folder, claims).forEach(finds::group);
                next.addAll(open);
            } else {
                open.forEach(child -> below(child, 1, run));
                finds.group(new Group(run));
            }
        } catch (IOException problem) {
            finds.damaged(folder, problem);
        }
    }

    /// Collects the logs below a run. A run inside a run is a run of its own.
    private void below(Path folder, int depth, List<Part> owner) {
        cancel.check();
        if (depth > DEEPEST) {
            finds.damaged(
                    folder,
                    "it lies more than "
                            + DEEPEST
                            + " folders below its run, and is not looked at");
            return;
        }
        try {
            var listing = list(folder);
            var claims = claims(listing.folder(), true);
            var open = entrance.open(listing, claims);
            var run = Grouping.run(claims);
            if (run.isEmpty()) {
                owner.addAll(Grouping.parts(claims, Part.Role.LOG));
                open.forEach(child -> below(child, depth + 1, owner));
            } else {
                open.forEach(child -> below(child, depth + 1, run));
                finds.group(new Group(run));
            }
        } catch (IOException problem) {
            finds.damaged(folder, problem);
        }
    }

    private Listing list(Path folder) throws IOException {
        var listing = Listing.of(source, folder, MOST_ENTRIES, cancel);
        listing.problem().ifPresent(problem -> finds.damaged(folder, problem));
        finds.walked(folder);
        listener.folder();
        return listing;
    }

    /// What formats say of a folder, those left out that say nothing.
    private List<Claim> claims(Folder folder, boolean isInRun) {
        if (folder.entries().isEmpty()) {
            return List.of();
        }
        List<Claim> all = new ArrayList<>();
        for (var format : formats) {
            try {
                var claim = format.claim(folder);
                if (!claim.isNone()) {
                    all.add(claim);
                }
            } catch (IOException problem) {
                finds.damaged(folder.path(), problem);
            }
        }
        if (all.isEmpty()) {
            return all;
        }
        var settled = Proposals.settled(all);
        boolean isOfRun = isInRun || !Grouping.parts(settled, Part.Role.RUN).isEmpty();
        var claims = isOfRun ? Proposals.joined(settled) : settled;
        finds.notices(claims);
        Grouping.stores(claims).forEach(finds::group);
        return claims;
    }
}
