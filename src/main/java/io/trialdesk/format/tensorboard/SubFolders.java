package io.trialdesk.format.tensorboard;

import io.trialdesk.format.Folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The folders that writers make below a run for things which belong to it. `add_hparams` makes one
/// named by the time, or as it was told; `add_scalars` makes one for each curve of a group:
/// `group_curve` by PyTorch, `group/curve` by tensorboardX, with the group as the only tag.
///
/// @param files the event files in them, relative to the run
/// @param closed the names of the folders
record SubFolders(List<String> files, Set<String> closed) {
    private static final Pattern TIME = Pattern.compile("\\d{9,10}\\.\\d+");
    private static final String HPARAMS = "_hparams_/";
    private static final String PLAN = "_hparams_/experiment";

    /// Looks at the folders below one that holds event files itself.
    static SubFolders of(Folder run) throws IOException {
        var found = new SubFolders(new ArrayList<>(), new LinkedHashSet<>());
        List<List<String>> sessions = new ArrayList<>();
        for (var entry : run.entries()) {
            if (entry.isFolder()) {
                var files = EventFiles.below(run.path(), entry.name());
                if (isSession(run.path(), entry.name(), files)) {
                    sessions.add(files);
                } else {
                    found.addCurves(run.path(), entry.name(), files);
                }
            }
        }
        // Several sessions of one writer are several runs, each with parameters of its own.
        if (sessions.size() == 1) {
            found.join(folderOf(sessions.getFirst().getFirst()), sessions.getFirst());
        }
        return found;
    }

    private static boolean isSession(Path run, String name, List<String> files) throws IOException {
        if (files.isEmpty() || files.stream().anyMatch(file -> !folderOf(file).equals(name))) {
            return false;
        }
        var tag = FirstTag.of(run.resolve(files.getFirst()));
        return tag.equals(PLAN) || (tag.startsWith(HPARAMS) && TIME.matcher(name).matches());
    }

    private void addCurves(Path run, String name, List<String> files) throws IOException {
        int curves = 0;
        for (var file : files) {
            var tag = FirstTag.of(run.resolve(file));
            if (!tag.isEmpty() && !isGroup(folderOf(file), tag)) {
                return;
            }
            curves += tag.isEmpty() ? 0 : 1;
        }
        if (!files.isEmpty()) {
            // Files without a value so far say nothing yet, neither here nor as a run.
            join(name, curves == 0 ? List.of() : files);
        }
    }

    private void join(String name, List<String> inside) {
        files.addAll(inside);
        closed.add(name);
    }

    private static boolean isGroup(String folder, String tag) {
        boolean longer = folder.length() > tag.length() + 1;
        return longer
                && (folder.startsWith(tag + "/") || folder.startsWith(tag.replace('/', '_') + "_"));
    }

    /// The folder under which the tags of a file are kept: of its own for a curve, that of the run
    /// for everything else.
    static String tagsOf(String file) {
        var folder = folderOf(file);
        return TIME.matcher(folder).matches() ? "" : folder;
    }

    /// The name of a metric whose tag stands in a file of this folder below the run.
    static String metric(String folder, String tag) {
        return !folder.isEmpty() && isGroup(folder, tag)
                ? tag + "/" + folder.substring(tag.length() + 1)
                : tag;
    }

    static String folderOf(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}
