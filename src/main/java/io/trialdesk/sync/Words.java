package io.trialdesk.sync;

import io.trialdesk.model.Edit;
import io.trialdesk.store.Task;

/// Tasks in words, for previews, progress and lists of what waits.
public final class Words {
    private Words() {}

    /// For example `set tag reviewed`.
    public static String of(Task task) {
        return switch (task) {
            case Task.OfEdit(var edit) -> of(edit);
            case Task.MakeExperiment make -> "make experiment " + make.name();
            case Task.MakeRun make -> "make run in experiment " + make.experiment();
            case Task.AddParams add -> "add " + add.params().size() + " parameters";
            case Task.AddPoints add -> "add %,d points".formatted(points(add));
            case Task.AddTags add -> "add " + add.tags().size() + " tags";
            case Task.Finish finish -> "set status " + finish.status();
        };
    }

    static long points(Task task) {
        return task instanceof Task.AddPoints add
                ? add.stretches().stream().mapToLong(Task.Stretch::size).sum()
                : 0;
    }

    private static String of(Edit edit) {
        return switch (edit) {
            case Edit.Rename it -> "rename to " + it.after();
            case Edit.SetTag it ->
                    it.after().isPresent() ? "set tag " + it.key() : "remove tag " + it.key();
            case Edit.SetAlias it ->
                    it.after().isPresent()
                            ? "point alias %s at version %s".formatted(it.alias(), it.after().get())
                            : "remove alias " + it.alias();
            case Edit.SetStage it -> "move version %s to %s".formatted(it.version(), it.after());
            case Edit.Discard it -> (it.given() ? "discard " : "take up ") + "row " + it.row();
            case Edit.Push it -> "push to experiment " + it.experiment();
        };
    }
}
