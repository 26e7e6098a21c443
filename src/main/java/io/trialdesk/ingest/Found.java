package io.trialdesk.ingest;

import io.trialdesk.model.Damage;
import io.trialdesk.model.Notice;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a walk through a source came to.
///
/// @param groups in the order of paths
/// @param unreadable folders of which not everything is known, so that nothing below them is gone
/// @param folders those walked, no more than [#MOST_FOLDERS] and one
record Found(
        List<Group> groups,
        List<Notice> notices,
        List<Damage> damages,
        List<Path> unreadable,
        List<Path> folders) {

    /// Of more folders nobody asks one by one whether they changed.
    static final int MOST_FOLDERS = 5000;

    /// The unreadable folders relative to the source, `/` separated; empty for the source itself.
    Set<String> unseen(Path root) {
        return unreadable.stream()
                .map(path -> root.relativize(path).toString().replace('\\', '/'))
                .collect(Collectors.toSet());
    }
}
