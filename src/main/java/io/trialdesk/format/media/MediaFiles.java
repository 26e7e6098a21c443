package io.trialdesk.format.media;

import io.trialdesk.model.Media;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the pictures, texts and tables in a run's folder. Any thread; blocks.
public final class MediaFiles {
    private static final int DEEPEST = 6;
    private static final int MOST = 5000;
    private static final Set<String> PASSED_OVER =
            Set.of(".git", ".hydra", "checkpoints", "weights", "tags", "params", "metrics", "code");

    /// `epoch_3`, `sample-000120`: the number a file's name ends with counts steps.
    private static final Pattern NUMBERED = Pattern.compile("(.*?)[ _.-]?(\\d{1,12})");

    private MediaFiles() {}

    /// What lies in a run's folder and below, in the order of keys and steps.
    ///
    /// @param run path of the run's folder relative to the source
    public static List<Media> beside(Path source, String run, Cancel cancel) {
        var home = source.resolve(run).normalize();
        if (!home.startsWith(source) || !Files.isDirectory(home)) {
            return List.of();
        }
        var found = new ArrayList<Media>();
        try {
            Files.walkFileTree(
                    home,
                    EnumSet.noneOf(FileVisitOption.class),
                    DEEPEST,
                    new Walk(source, home, found, cancel));
        } catch (IOException gone) {
            // The folder itself vanished; what was found before stays good.
            return List.copyOf(found);
        }
        found.sort(Comparator.comparing(Media::key).thenComparingLong(Media::step));
        return List.copyOf(found);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path source;
        private final Path home;
        private final List<Media> found;
        private final Cancel cancel;

        Walk(Path source, Path home, List<Media> found, Cancel cancel) {
            this.source = source;
            this.home = home;
            this.found = found;
            this.cancel = cancel;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes its) {
            cancel.check();
            boolean passedOver =
                    !folder.equals(home) && PASSED_OVER.contains(folder.getFileName().toString());
            return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes its) {
            if (its.isRegularFile() && its.size() > 0) {
                MediaKinds.ofFile(file.getFileName().toString())
                        .ifPresent(kind -> found.add(media(file, kind, its)));
            }
            return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
        }

        private Media media(Path file, Media.Kind kind, BasicFileAttributes its) {
            var below = home.relativize(file).toString().replace('\\', '/');
            var stem = below.substring(0, below.lastIndexOf('.'));
            var numbered = NUMBERED.matcher(stem);
            boolean counts = numbered.matches() && !numbered.group(1).isEmpty();
            return Media.file(
                    counts ? numbered.group(1) : stem,
                    kind,
                    counts ? Long.parseLong(numbered.group(2)) : 0,
                    its.lastModifiedTime().toMillis() / 1000.0,
                    source.relativize(file).toString().replace('\\', '/'));
        }
    }
}
