package io.trialdesk.format.wandb;

import io.trialdesk.format.Folder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that W&B gives to the folders and logs of its runs. Pure functions over names and
/// listings.
final class RunFolder {
    static final String OLD_HISTORY = "wandb-history.jsonl";

    private static final Pattern NAME =
            Pattern.compile("(?:offline-|dry)?run-(\\d{8}_\\d{6})-([^/\\\\]+)");
    private static final Pattern LOG = Pattern.compile("run-(.+)\\.wandb");

    private RunFolder() {}

    /// A folder's own name, empty for the top of a file system.
    static String nameOf(@Nullable Path folder) {
        var name = folder == null ? null : folder.getFileName();
        return name == null ? "" : name.toString();
    }

    static boolean isName(String folder) {
        return NAME.matcher(folder).matches();
    }

    /// The log in a run's folder.
    static Optional<String> log(Folder folder) {
        return folder.files(RunFolder::isLog).stream().findFirst();
    }

    static boolean isLog(String file) {
        return file.endsWith(".wandb");
    }

    /// The run's id, which its log is named by.
    static String id(Path log) {
        var name = String.valueOf(log.getFileName());
        var match = LOG.matcher(name);
        return match.matches() ? match.group(1) : name;
    }

    /// The id in the name of a folder of an old version.
    static String idOfFolder(Path folder) {
        var match = NAME.matcher(String.valueOf(folder.getFileName()));
        return match.matches() ? match.group(2) : String.valueOf(folder.getFileName());
    }

    /// Folders beside this one, and itself, that hold the same run: a resumed run has one for each
    /// time it was started. In the order of their times.
    static List<Path> ofSameRun(Folder folder, String log) throws IOException {
        var parent = folder.path().getParent();
        if (parent == null || folder.path().equals(folder.source())) {
            return List.of(folder.path());
        }
        var own = NAME.matcher(String.valueOf(folder.path().getFileName()));
        if (!own.matches()) {
            return List.of(folder.path());
        }
        List<Path> same = new ArrayList<>();
        try (var beside = Files.newDirectoryStream(parent, path -> isSame(path, own, log))) {
            beside.forEach(same::add);
        }
        same.sort((a, b) -> time(a).compareTo(time(b)));
        return same;
    }

    private static boolean isSame(Path path, Matcher own, String log) {
        var other = NAME.matcher(String.valueOf(path.getFileName()));
        return other.matches()
                && other.group(2).equals(own.group(2))
                && Files.isRegularFile(path.resolve(log));
    }

    private static String time(Path folder) {
        var match = NAME.matcher(String.valueOf(folder.getFileName()));
        return match.matches() ? match.group(1) + folder.getFileName() : "";
    }
}
