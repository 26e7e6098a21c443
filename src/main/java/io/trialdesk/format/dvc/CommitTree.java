package io.trialdesk.format.dvc;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A project as it stands in a commit.
///
/// @param prefix the project's folder in the repository with a slash, empty for its root
record CommitTree(ObjectReader objects, RevTree tree, String prefix) implements Tree {
    @Override
    public Optional<String> text(String path) throws IOException {
        try (var walk = TreeWalk.forPath(objects, prefix + path, tree)) {
            if (walk == null || (walk.getRawMode(0) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
                return Optional.empty();
            }
            var blob = objects.open(walk.getObjectId(0));
            return blob.getSize() > LARGEST
                    ? Optional.empty()
                    : Optional.of(new String(blob.getCachedBytes(LARGEST), StandardCharsets.UTF_8));
        }
    }

    @Override
    public List<String> below(String folder) throws IOException {
        List<String> files = new ArrayList<>();
        try (var walk = new TreeWalk(objects)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            walk.setFilter(PathFilter.create(prefix + folder));
            while (walk.next()) {
                files.add(walk.getPathString().substring(prefix.length()));
            }
        }
        return files;
    }
}
