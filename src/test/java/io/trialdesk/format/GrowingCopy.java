package io.trialdesk.format;

import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A copy of a recorded folder in which one file can be cut, damaged and grown, and which is read
/// as a source is. For one thread; closing deletes it.
public final class GrowingCopy implements AutoCloseable {
    private final Format format;
    private final Path folder;
    private final Path file;
    private final byte[] whole;
    private final Map<String, Position> positions = new HashMap<>();
    private Heard heard = new Heard();

    public GrowingCopy(Format format, Path recorded, String growing) throws IOException {
        this.format = format;
        var top = Files.createTempDirectory("growing");
        var name = recorded.getFileName().toString();
        this.folder = top.resolve(name);
        copy(recorded, folder);
        this.file = folder.resolve(growing);
        this.whole = Files.readAllBytes(file);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    public int length() {
        return whole.length;
    }

    /// Forgets what was read, so that the next reading starts anew.
    public GrowingCopy afresh() {
        positions.clear();
        heard = new Heard();
        return this;
    }

    public GrowingCopy cutAt(int length) throws IOException {
        Files.write(file, Arrays.copyOf(whole, length));
        return this;
    }

    /// The whole file with one byte changed.
    public GrowingCopy flipped(int at, int mask) throws IOException {
        var bytes = whole.clone();
        bytes[at] ^= (byte) mask;
        Files.write(file, bytes);
        return this;
    }

    /// Reads every part in the folder, going on where the reading before ended, and answers all
    /// that was told so far.
    public Heard read() throws IOException {
        for (var part : parts()) {
            var key = part.relativePath();
            var now = new Heard();
            var from = positions.getOrDefault(key, Position.START);
            var reading = format.read(part, from, now, Cancel.NEVER);
            if (!reading.whole() && now.saidMore()) {
                // What a program that keeps runs does too: only a whole reading tells a whole head.
                now = new Heard();
                reading = format.read(part, Position.START, now, Cancel.NEVER);
            }
            heard = reading.whole() ? heard.without(now.runs.keySet()).and(now) : heard.and(now);
            positions.put(key, reading.next());
        }
        return heard;
    }

    private List<Part> parts() throws IOException {
        List<Part> parts = new ArrayList<>();
        walk(folder, parts);
        return parts;
    }

    private void walk(Path path, List<Part> parts) throws IOException {
        var met = Listed.folder(folder, path);
        var claim = format.claim(met);
        parts.addAll(claim.parts());
        for (var entry : met.entries()) {
            if (entry.isFolder() && !claim.closed().contains(entry.name())) {
                walk(path.resolve(entry.name()), parts);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(
                folder.getParent(),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes found)
                            throws IOException {
                        Files.delete(path);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path path, IOException problem)
                            throws IOException {
                        Files.delete(path);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
