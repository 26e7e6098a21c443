package io.trialdesk.format.dvc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/// The recorded project, which git cannot hold as it is.
public final class Unpacked {
    private Unpacked() {}

    /// Unpacks `project.zip` into a folder.
    public static void into(Path folder) throws IOException {
        var archive = Path.of("src/test/samples/dvc/project.zip");
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }
}
