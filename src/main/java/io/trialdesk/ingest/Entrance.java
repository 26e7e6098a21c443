package io.trialdesk.ingest;

import io.trialdesk.format.Claim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Decides which folders are entered: each once, by whatever name, links last, and none in which
/// nobody keeps runs. One object for one walk. Any thread.
final class Entrance {
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

    private final int most;
    private final Set<Object> seen = ConcurrentHashMap.newKeySet();
    private final Queue<Listing.Child> links = new ConcurrentLinkedQueue<>();
    private volatile boolean full;

    /// @param most no more folders than this are entered
    Entrance(int most) {
        this.most = most;
    }

    /// Whether the folder with this key has not been entered before and may be now.
    boolean enter(Object key) {
        if (seen.size() >= most) {
            full |= !seen.contains(key);
            return false;
        }
        return seen.add(key);
    }

    /// Whether a folder was turned away because there are too many.
    boolean isFull() {
        return full;
    }

    /// The folders below one that are to be walked next.
    List<Path> open(Listing listing, List<Claim> claims) {
        if (listing.folder().hasFile("pyvenv.cfg")) {
            return List.of();
        }
        Set<String> closed = new HashSet<>(SKIPPED);
        claims.forEach(claim -> closed.addAll(claim.closed()));
        List<Path> open = new ArrayList<>();
        for (var child : listing.children()) {
            if (closed.contains(child.name())) {
                continue;
            }
            if (child.isLink()) {
                links.add(child);
            } else if (enter(child.key())) {
                open.add(child.path());
            }
        }
        return open;
    }

    /// The folders that only links lead to, when everything else has been walked, so that a run is
    /// known by its own name rather than by `latest`.
    List<Path> linked() {
        List<Path> open = new ArrayList<>();
        for (var link = links.poll(); link != null; link = links.poll()) {
            if (enter(link.key())) {
                open.add(link.path());
            }
        }
        return open;
    }
}
