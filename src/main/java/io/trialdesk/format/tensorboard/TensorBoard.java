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
import java.util.ArrayList;
import java.util.List;

/// Event files as TensorBoard, PyTorch, tensorboardX, TensorFlow and many others write them. All
/// files of one folder are one run, read in the order of their names. Sub-folders that a writer
/// makes for hyperparameters and for the curves of a group belong to the folder they stand in.
public final class TensorBoard implements Format {
    public static final String NAME = "tensorboard";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (var entry : folder.entries()) {
            if (!entry.isFolder() && EventFiles.isEventFile(entry.name())) {
                files.add(entry.name());
            }
        }
        if (files.isEmpty()) {
            return Claim.NONE;
        }
        var below = SubFolders.of(folder);
        files.addAll(below.files());
        var part = new Part(NAME, folder.source(), folder.path(), Part.Role.LOG, files);
        return new Claim(List.of(part), below.closed());
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
