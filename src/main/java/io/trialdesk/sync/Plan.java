package io.trialdesk.sync;

import io.trialdesk.model.Edit;
import io.trialdesk.model.RunStatus;
import io.trialdesk.server.RunCalls;
import io.trialdesk.store.Base;
import io.trialdesk.store.Field;
import io.trialdesk.store.Task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is still to be sent of one run, in the order in which it must be sent: experiment, run,
/// parameters, points, tags, and status with end last, so that an ended run on the server is a
/// whole one. A pure function of what is here and what is known to be there: whatever was
/// interrupted, the next plan is the rest.
final class Plan {
    static final String PARENT = "mlflow.parentRunId";

    private Plan() {}

    static List<Task> of(Pushing run) {
        var tasks = new ArrayList<Task>();
        if (run.link().isEmpty() && !run.experimentKnown()) {
            tasks.add(new Task.MakeExperiment(run.experiment()));
        }
        var tags = tags(run);
        var first = head(tags, RunCalls.PAIRS - 1);
        if (run.link().isEmpty()) {
            tasks.add(make(run, first));
        }
        var base = run.link().map(it -> it.base()).orElseGet(() -> fresh(run, first));
        params(run, base, tasks);
        points(run, tasks);
        tags(run, tags, base, tasks);
        finish(run, base, tasks);
        return tasks;
    }

    /// The state of a run right after it was made.
    static Base fresh(String name, Map<String, String> tags) {
        return new Base(name, RunStatus.RUNNING, 0, false, Map.of(), tags);
    }

    private static Base fresh(Pushing run, Map<String, String> tags) {
        return fresh(run.run().run().name(), tags);
    }

    private static Task.MakeRun make(Pushing run, Map<String, String> tags) {
        var head = run.run().run();
        var origin = Origin.of(head.id());
        var all = new TreeMap<>(tags);
        all.put(Origin.TAG, origin);
        long start = head.started().map(it -> it.toEpochMilli()).orElse(0L);
        return new Task.MakeRun(run.experiment(), origin, head.name(), start, all);
    }

    private static Map<String, String> tags(Pushing run) {
        var tags = new TreeMap<>(run.allowed().tags());
        run.parent().ifPresent(parent -> tags.put(PARENT, parent));
        return tags;
    }

    private static void params(Pushing run, Base base, List<Task> tasks) {
        var missing = new TreeMap<>(run.allowed().params());
        missing.keySet().removeAll(base.params().keySet());
        while (!missing.isEmpty()) {
            var batch = head(missing, RunCalls.PAIRS);
            tasks.add(new Task.AddParams(batch));
            missing.keySet().removeAll(batch.keySet());
        }
    }

    /// Batches of at most so many points of at most so many metrics. A series that became shorter
    /// was read anew, and one that others sent too may overlap: all of it is doubtful.
    private static void points(Pushing run, List<Task> tasks) {
        var batch = new ArrayList<Task.Stretch>();
        long room = RunCalls.POINTS;
        for (var metric : run.allowed().metrics()) {
            long here = run.points().getOrDefault(metric, 0L);
            long there = run.arrived().getOrDefault(metric, 0L);
            boolean doubtful = there < 0 || here < there;
            long from = doubtful ? 0 : there;
            while (from < here) {
                long to = Math.min(here, from + room);
                batch.add(new Task.Stretch(metric, from, to, doubtful));
                room -= to - from;
                from = to;
                if (room == 0 || batch.size() == RunCalls.METRICS) {
                    tasks.add(new Task.AddPoints(batch));
                    batch.clear();
                    room = RunCalls.POINTS;
                }
            }
        }
        if (!batch.isEmpty()) {
            tasks.add(new Task.AddPoints(batch));
        }
    }

    private static void tags(Pushing run, Map<String, String> tags, Base base, List<Task> tasks) {
        var fresh = new TreeMap<String, String>();
        tags.forEach(
                (key, value) -> {
                    var there = Optional.ofNullable(base.tags().get(key));
                    if (run.waiting().contains(Field.tag(key))
                            || there.equals(Optional.of(value))) {
                        return;
                    }
                    if (there.isEmpty()) {
                        fresh.put(key, value);
                    } else if (Judge.isShared(key)) {
                        tasks.add(edit(run, key, there, value));
                    }
                });
        while (!fresh.isEmpty()) {
            var batch = head(fresh, RunCalls.PAIRS);
            tasks.add(new Task.AddTags(batch));
            fresh.keySet().removeAll(batch.keySet());
        }
    }

    private static Task.OfEdit edit(Pushing run, String key, Optional<String> there, String value) {
        return new Task.OfEdit(new Edit.SetTag(run.run().key(), key, there, Optional.of(value)));
    }

    private static void finish(Pushing run, Base base, List<Task> tasks) {
        var head = run.run().run();
        long end = head.ended().map(it -> it.toEpochMilli()).orElse(0L);
        var status = status(head.status());
        boolean isNews = status != base.status() && !base.status().isOver();
        boolean lacksEnd = status == base.status() && end != 0 && base.end() == 0;
        if (isNews || lacksEnd) {
            tasks.add(new Task.Finish(status, end));
        }
    }

    /// A format that does not say how a run stands has no living runs to follow; servers know no
    /// such word.
    private static RunStatus status(RunStatus here) {
        return here == RunStatus.UNKNOWN ? RunStatus.FINISHED : here;
    }

    private static Map<String, String> head(Map<String, String> all, int most) {
        var some = new TreeMap<String, String>();
        for (var entry : all.entrySet()) {
            if (some.size() == most) {
                break;
            }
            some.put(entry.getKey(), entry.getValue());
        }
        return some;
    }
}
