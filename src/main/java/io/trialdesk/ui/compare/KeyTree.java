package io.trialdesk.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Lays keys out as a tree by their parts. Chains without a fork are one branch.
final class KeyTree {
    private final Map<String, KeyTree> below = new TreeMap<>();
    private SheetRow.@org.jspecify.annotations.Nullable Leaf leaf;

    private KeyTree() {}

    /// @param parts where keys are cut, for example `.`
    static List<SheetRow> rows(
            String section, List<SheetRow.Leaf> leaves, char parts, Set<String> folded) {
        var root = new KeyTree();
        for (var leaf : leaves) {
            root.add(leaf, parts);
        }
        List<SheetRow> rows = new ArrayList<>();
        root.list(section, "", 0, parts, folded, rows);
        return rows;
    }

    private void add(SheetRow.Leaf added, char parts) {
        var at = this;
        int from = 0;
        var key = added.key();
        int cut = key.indexOf(parts);
        while (cut > 0) {
            at = at.child(key.substring(from, cut));
            from = cut + 1;
            cut = key.indexOf(parts, from);
        }
        at.child(key.substring(from)).leaf = added;
    }

    private KeyTree child(String name) {
        return below.computeIfAbsent(name, ignored -> new KeyTree());
    }

    private int leaves() {
        int own = leaf == null ? 0 : 1;
        return own + below.values().stream().mapToInt(KeyTree::leaves).sum();
    }

    private void list(
            String path,
            String before,
            int depth,
            char parts,
            Set<String> folded,
            List<SheetRow> rows) {
        below.forEach(
                (name, child) -> {
                    var full = before.isEmpty() ? name : before + parts + name;
                    if (child.leaf != null) {
                        rows.add(child.leaf.at(full, depth));
                    }
                    if (child.below.size() == 1 && child.leaf == null) {
                        child.list(path + "/" + name, full, depth, parts, folded, rows);
                    } else if (!child.below.isEmpty()) {
                        child.branch(path + "/" + name, full, depth, parts, folded, rows);
                    }
                });
    }

    private void branch(
            String path,
            String name,
            int depth,
            char parts,
            Set<String> folded,
            List<SheetRow> rows) {
        boolean shut = folded.contains(path);
        int own = leaf == null ? 0 : 1;
        rows.add(new SheetRow.Branch(path, name, depth, shut, leaves() - own));
        if (!shut) {
            list(path, "", depth + 1, parts, folded, rows);
        }
    }
}
