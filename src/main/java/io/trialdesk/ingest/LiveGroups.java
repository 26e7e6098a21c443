package io.trialdesk.ingest;

import io.trialdesk.format.Part;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which folders may change when live runs go on, and which runs a change in a folder concerns. For
/// one thread at a time.
final class LiveGroups {
    /// More folders than this below one run are not watched one by one.
    private static final int MOST_FOLDERS = 64;

    private final Map<Group, Set<Path>> folders = new HashMap<>();
    private final Map<Path, Set<Group>> groups = new HashMap<>();

    /// Takes these groups in place of those before.
    void show(Collection<Group> live) {
        var kept = new HashSet<>(live);
        folders.keySet().retainAll(kept);
        for (var group : live) {
            folders.computeIfAbsent(group, LiveGroups::foldersOf);
        }
        groups.clear();
        folders.forEach(
                (group, below) ->
                        below.forEach(
                                folder ->
                                        groups.computeIfAbsent(folder, _ -> new LinkedHashSet<>())
                                                .add(group)));
    }

    Set<Path> folders() {
        return groups.keySet();
    }

    /// The groups that changes in these folders may concern.
    List<Group> in(Set<Path> changed) {
        Set<Group> concerned = new LinkedHashSet<>();
        changed.forEach(folder -> concerned.addAll(groups.getOrDefault(folder, Set.of())));
        return List.copyOf(concerned);
    }

    private static Set<Path> foldersOf(Group group) {
        Set<Path> folders = new LinkedHashSet<>();
        for (var part : group.parts()) {
            var home = Files.isDirectory(part.path()) ? part.path() : part.path().getParent();
            add(folders, home);
            part.files().forEach(file -> add(folders, part.path().resolve(file).getParent()));
            if (part.role() == Part.Role.RUN && part.files().isEmpty() && home != null) {
                addBelow(folders, home);
            }
        }
        return folders;
    }

    private static void add(Set<Path> folders, @Nullable Path folder) {
        if (folder != null) {
            folders.add(folder);
        }
    }

    /// For formats that keep a run's values in folders of their own, as MLflow does.
    private static void addBelow(Set<Path> folders, Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                if (folders.size() < MOST_FOLDERS
                        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    folders.add(entry);
                    addBelow(folders, entry);
                }
            }
        } catch (IOException gone) {
            // The next look at the run tells why it cannot be read.
            folders.remove(folder);
        }
    }
}
