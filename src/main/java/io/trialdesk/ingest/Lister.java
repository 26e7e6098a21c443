package io.trialdesk.ingest;

import io.trialdesk.format.Folder;
import io.trialdesk.work.Cancel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Looks at the entries of one folder. What cannot be looked at is no reason to give up the rest,
/// but is told. For one thread, used once.
final class Lister {
    private final int most;
    private final Cancel cancel;
    private final List<Folder.Entry> entries = new ArrayList<>();
    private final List<Listing.Child> children = new ArrayList<>();
    private int unseen;
    private String first = "";
    private boolean full;

    Lister(int most, Cancel cancel) {
        this.most = most;
        this.cancel = cancel;
    }

    void list(Iterable<Path> names) {
        for (var entry : names) {
            if (entries.size() + unseen >= most) {
                full = true;
                return;
            }
            cancel.check();
            add(entry);
        }
    }

    Listing listing(Path source, Path folder) {
        entries.sort(Comparator.comparing(Folder.Entry::name));
        children.sort(Comparator.comparing(Listing.Child::name));
        return new Listing(new Folder(source, folder, entries), children, problem());
    }

    private void add(Path path) {
        var found = attributes(path, LinkOption.NOFOLLOW_LINKS);
        boolean isLink = found != null && found.isSymbolicLink();
        if (isLink) {
            found = attributes(path);
        }
        if (found == null || found.isOther()) {
            return;
        }
        var name = path.getFileName().toString();
        entries.add(
                new Folder.Entry(
                        name,
                        found.isDirectory(),
                        found.size(),
                        found.lastModifiedTime().toMillis()));
        if (found.isDirectory()) {
            children.add(new Listing.Child(name, path, key(path, found), isLink));
        }
    }

    private @Nullable BasicFileAttributes attributes(Path path, LinkOption... options) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, options);
        } catch (NoSuchFileException gone) {
            return null;
        } catch (IOException problem) {
            if (unseen == 0) {
                first = path.getFileName() + ": " + Finds.sentence(problem);
            }
            unseen++;
            return null;
        }
    }

    private Optional<String> problem() {
        if (full) {
            return Optional.of(
                    "it has more than " + most + " entries, the others are not looked at");
        }
        return switch (unseen) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(first);
            default -> Optional.of(unseen + " of its entries cannot be seen, one of them " + first);
        };
    }

    /// What tells a folder from every other one, whatever name leads to it. Where the file system
    /// numbers no folders (Windows), their real path is as good.
    static Object key(Path path, BasicFileAttributes found) {
        var key = found.fileKey();
        return key != null ? key : realPath(path);
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException unreadable) {
            return path;
        }
    }
}
