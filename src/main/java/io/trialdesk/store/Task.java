package io.trialdesk.store;

import io.trialdesk.model.Edit;
import io.trialdesk.model.RunStatus;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Something owed to a server. Each kind says enough to find out later whether it was done.
public sealed interface Task {

    /// What the user asked for.
    record OfEdit(Edit edit) implements Task {}

    /// Making an experiment, which is done when one of that name is there.
    record MakeExperiment(String name) implements Task {}

    /// Making a run. It carries the origin in its tags, by which it is found again.
    ///
    /// @param start milliseconds since the epoch
    record MakeRun(
            String experiment, String origin, String name, long start, Map<String, String> tags)
            implements Task {
        public MakeRun {
            tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        }
    }

    /// Adding parameters.
    record AddParams(Map<String, String> params) implements Task {
        public AddParams {
            params = Collections.unmodifiableMap(new TreeMap<>(params));
        }
    }

    /// Adding points.
    record AddPoints(List<Stretch> stretches) implements Task {
        public AddPoints {
            stretches = List.copyOf(stretches);
        }
    }

    /// Points of one metric by their place in logged order, `from` included, `to` not.
    ///
    /// @param doubtful whether some of them may be on the server already
    record Stretch(String metric, long from, long to, boolean doubtful) {
        public long size() {
            return to - from;
        }
    }

    /// Adding tags to a run of ours.
    record AddTags(Map<String, String> tags) implements Task {
        public AddTags {
            tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        }
    }

    /// Setting status and end, which comes last and says that everything before it is there.
    ///
    /// @param end milliseconds since the epoch, 0 while open
    record Finish(RunStatus status, long end) implements Task {}
}
