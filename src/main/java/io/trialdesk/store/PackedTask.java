package io.trialdesk.store;

import io.trialdesk.model.RunStatus;
import io.trialdesk.series.Packer;
import io.trialdesk.series.Unpacker;

import java.util.ArrayList;
import java.util.List;

/// A [Task] as bytes: one byte for its kind, then its parts. Kinds are only ever added.
final class PackedTask {
    private static final int EDIT = 1;
    private static final int EXPERIMENT = 2;
    private static final int RUN = 3;
    private static final int PARAMS = 4;
    private static final int POINTS = 5;
    private static final int TAGS = 6;
    private static final int FINISH = 7;

    private PackedTask() {}

    static byte[] write(Task task) {
        var to = new Packer();
        switch (task) {
            case Task.OfEdit(var edit) -> {
                to.octet(EDIT);
                var packed = PackedEdit.write(edit);
                to.unsigned(packed.length);
                to.raw(packed, packed.length);
            }
            case Task.MakeExperiment(var name) -> {
                to.octet(EXPERIMENT);
                to.text(name);
            }
            case Task.MakeRun run -> writeRun(to, run);
            case Task.AddParams(var params) -> {
                to.octet(PARAMS);
                PackedBase.pairs(to, params);
            }
            case Task.AddPoints(var stretches) -> writePoints(to, stretches);
            case Task.AddTags(var tags) -> {
                to.octet(TAGS);
                PackedBase.pairs(to, tags);
            }
            case Task.Finish(var status, var end) -> {
                to.octet(FINISH);
                to.text(status.name());
                to.signed(end);
            }
        }
        return to.toBytes();
    }

    private static void writeRun(Packer to, Task.MakeRun run) {
        to.octet(RUN);
        to.text(run.experiment());
        to.text(run.origin());
        to.text(run.name());
        to.signed(run.start());
        PackedBase.pairs(to, run.tags());
    }

    private static void writePoints(Packer to, List<Task.Stretch> stretches) {
        to.octet(POINTS);
        to.unsigned(stretches.size());
        for (var stretch : stretches) {
            to.text(stretch.metric());
            to.unsigned(stretch.from());
            to.unsigned(stretch.to());
            to.octet(stretch.doubtful() ? 1 : 0);
        }
    }

    static Task read(byte[] bytes) {
        var from = new Unpacker(bytes);
        int kind = from.octet();
        return switch (kind) {
            case EDIT -> new Task.OfEdit(PackedEdit.read(from.raw(from.count())));
            case EXPERIMENT -> new Task.MakeExperiment(from.text());
            case RUN ->
                    new Task.MakeRun(
                            from.text(),
                            from.text(),
                            from.text(),
                            from.signed(),
                            PackedBase.pairs(from));
            case PARAMS -> new Task.AddParams(PackedBase.pairs(from));
            case POINTS -> new Task.AddPoints(readPoints(from));
            case TAGS -> new Task.AddTags(PackedBase.pairs(from));
            case FINISH -> new Task.Finish(RunStatus.valueOf(from.text()), from.signed());
            default -> throw new IllegalStateException("a stored task of unknown kind " + kind);
        };
    }

    private static List<Task.Stretch> readPoints(Unpacker from) {
        var stretches = new ArrayList<Task.Stretch>();
        for (int n = from.count(); n > 0; n--) {
            stretches.add(
                    new Task.Stretch(
                            from.text(), from.unsigned(), from.unsigned(), from.octet() == 1));
        }
        return stretches;
    }
}
