package io.trialdesk.format.mlflow;

import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.Part;
import io.trialdesk.model.Media;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// What lies below the artifact folder of a run: what can be looked at, and the folders of models.
/// Links are not followed.
final class Artifacts {
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 20_000;

    private final List<Path> files = new ArrayList<>();
    private final List<Path> models = new ArrayList<>();
    private final Path root;
    private final Fingerprint sum = new Fingerprint();

    private Artifacts(Path root) {
        this.root = root;
    }

    static Artifacts none() {
        return new Artifacts(Path.of(""));
    }

    /// Lists a folder to its ground; nothing when it is not there.
    static Artifacts of(Path folder) throws IOException {
        var artifacts = new Artifacts(folder);
        artifacts.list(folder, DEEPEST);
        artifacts.files.sort(null);
        artifacts.models.sort(null);
        return artifacts;
    }

    /// A number that changes with names, sizes and times.
    long mark() {
        return sum.value();
    }

    /// Folders with a model in MLflow's own form.
    List<Path> models() {
        return models;
    }

    /// What is to be looked at, less what a model is made of.
    ///
    /// @param tables the tag `mlflow.loggedArtifacts`, which says what JSON files are tables
    List<Media> media(Part part, String tables) {
        List<Media> media = new ArrayList<>();
        for (var file : files) {
            if (models.stream().noneMatch(file::startsWith)) {
                var name = root.relativize(file).toString().replace('\\', '/');
                ArtifactName.of(name, tables)
                        .map(found -> found.in(part.relative(file)))
                        .ifPresent(media::add);
            }
        }
        return media;
    }

    private void list(Path folder, int depth) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                if (files.size() >= MOST_FILES) {
                    return;
                }
                add(entry, depth);
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            // The artifacts are elsewhere, or there are none.
            return;
        } catch (DirectoryIteratorException problem) {
            throw problem.getCause();
        }
    }

    private void add(Path entry, int depth) throws IOException {
        var found =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        var name = entry.getFileName().toString();
        if (found.isDirectory() && depth > 0) {
            list(entry, depth - 1);
        } else if (found.isRegularFile()) {
            sum.add(name, found.size(), found.lastModifiedTime().toMillis());
            files.add(entry);
            var parent = entry.getParent();
            if (name.equals("MLmodel") && parent != null) {
                models.add(parent);
            }
        }
    }
}
