package io.trialdesk.ingest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/// Finds when the files of a run were written last, those too that no reader knows: some runs do
/// nothing but print for hours. Looks at few of them and not deep. For one thread, used once.
final class Written extends SimpleFileVisitor<Path> {
    private static final Logger LOG = LoggerFactory.getLogger(Written.class);
    private static final int DEEPEST = 2;
    private static final int MOST = 500;

    private Path root = Path.of("");
    private int files;
    private long newest;

    private Written() {}

    /// Empty when nothing of it can be seen.
    static Optional<Instant> last(Group group) {
        var written = new Written();
        try {
            for (var part : group.parts()) {
                for (var file : part.files()) {
                    written.look(part.path().resolve(file), 0);
                }
                written.look(part.path(), DEEPEST);
            }
        } catch (IOException gone) {
            // What was seen until then is as true as before.
            LOG.debug("the files of {} cannot all be seen", group.first().path(), gone);
        }
        return written.newest == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(written.newest));
    }

    private void look(Path path, int depth) throws IOException {
        files = 0;
        root = path;
        var _ = Files.walkFileTree(path, EnumSet.noneOf(FileVisitOption.class), depth, this);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) {
        // Such folders belong to other tools, which go on without the run.
        var name = String.valueOf(folder.getFileName());
        return name.startsWith(".") && !folder.equals(root)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
        if (found.isRegularFile()) {
            newest = Math.max(newest, found.lastModifiedTime().toMillis());
        }
        return ++files < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
        return FileVisitResult.CONTINUE;
    }
}
