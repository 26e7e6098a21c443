package io.trialdesk.format.tensorboard;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Event files as TensorBoard, PyTorch, tensorboardX, TensorFlow and many others write them. All
/// files of one folder are one run, read in the order of their names. The sub-folder that
/// `add_hparams` makes, named by the time, belongs to the folder it stands in.
public final class TensorBoard implements Format {
    public static final String NAME = "tensorboard";

    private static final Pattern TIME = Pattern.compile("\\d{9,10}\\.\\d+");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        List<String> files = new ArrayList<>();
        Set<String> closed = new LinkedHashSet<>();
        for (var entry : folder.entries()) {
            if (!entry.isFolder() && isEventFile(entry.name())) {
                files.add(entry.name());
            }
        }
        if (files.isEmpty()) {
            return Claim.NONE;
        }
        for (var entry : folder.entries()) {
            if (entry.isFolder() && TIME.matcher(entry.name()).matches()) {
                var inside = eventFiles(folder.path().resolve(entry.name()));
                inside.forEach(name -> files.add(entry.name() + "/" + name));
                closed.add(entry.name());
            }
        }
        var part = new Part(NAME, folder.source(), folder.path(), Part.Role.LOG, files);
        return new Claim(List.of(part), closed);
    }

    /// TensorBoard's own rule, less what its profiler leaves behind.
    static boolean isEventFile(String name) {
        return name.contains("tfevents") && !name.endsWith(".profile-empty");
    }

    private static List<String> eventFiles(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*tfevents*")) {
            for (var entry : entries) {
                var name = entry.getFileName().toString();
                if (isEventFile(name) && Files.isRegularFile(entry)) {
                    names.add(name);
                }
            }
        }
        names.sort(null);
        return names;
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        var sum = new Fingerprint();
        for (var file : part.files()) {
            sum.file(part.path().resolve(file));
        }
        return sum.value();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        long fingerprint = fingerprint(part);
        var before = Offsets.parse(from);
        var run = new EventRun(part, before, sink, cancel);
        if (!before.isStart() && !run.continues()) {
            run = new EventRun(part, new Offsets(), sink, cancel);
        }
        return run.read(fingerprint);
    }
}
