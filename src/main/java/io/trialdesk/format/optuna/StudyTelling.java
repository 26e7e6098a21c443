package io.trialdesk.format.optuna;

import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.series.PointBuffer;

import java.time.Instant;

/// Tells a study as a run with its trials in it. A study has no points of its own but the value of
/// each trial that came to its end, in the order of their numbers.
record StudyTelling(Part part, Study study) {
    private static final String INTERMEDIATE = "intermediate_value";

    /// A study without a trial that began is nothing to see yet, and has no id that would last.
    void tell(Sink sink) {
        var start = study.start();
        if (start == null) {
            return;
        }
        var id = new Origin(Optuna.NAME).and(study.name).and(start.toString()).id();
        var draft = Facts.draft(id, part.relativePath()).derivedId().name(study.name);
        draft.experiment(study.name).start(start);
        draft.tag("optuna.directions", String.join(", ", study.directions));
        study.userAttributes.forEach((key, text) -> draft.tag("optuna.user." + key, text));
        sink.run(draft.points().facts());
        for (int objective = 0; objective < study.directions.size(); objective++) {
            history(sink, id, objective);
        }
        study.trials.forEach(trial -> tell(sink, id, trial));
    }

    private void history(Sink sink, String id, int objective) {
        var points = new PointBuffer();
        for (var trial : study.trials) {
            var value = trial.values.get(objective);
            if (trial.state == Trial.State.COMPLETE && value != null) {
                points.add(trial.number, seconds(trial.end), value);
            }
        }
        if (points.size() > 0) {
            sink.points(id, study.objective(objective), points.toPoints());
        }
    }

    private void tell(Sink sink, String parent, Trial trial) {
        var id = new Origin(Optuna.NAME).and(parent).and("trial " + trial.number).id();
        var draft = Facts.draft(id, part.relativePath()).derivedId();
        draft.name(study.name + "/" + trial.number)
                .experiment(study.name)
                .parent(parent)
                .status(trial.state.status)
                .start(trial.start)
                .end(trial.state.isOver() ? trial.end : null)
                .params(trial.params)
                .tag("optuna.state", trial.state.name());
        trial.userAttributes.forEach((key, text) -> draft.tag("optuna.user." + key, text));
        sink.run(draft.points().facts());
        trial.values.forEach(
                (objective, value) -> {
                    var points = new PointBuffer();
                    points.add(0, seconds(trial.end), value);
                    sink.points(id, study.objective(objective), points.toPoints());
                });
        var reported = new PointBuffer();
        trial.intermediate.forEach((step, value) -> reported.add(step, Double.NaN, value));
        if (reported.size() > 0) {
            sink.points(id, INTERMEDIATE, reported.toPoints());
        }
    }

    private static double seconds(@org.jspecify.annotations.Nullable Instant time) {
        return time == null ? Double.NaN : time.getEpochSecond() + time.getNano() / 1e9;
    }
}
