package io.trialdesk.sync;

import io.trialdesk.server.Answer;
import io.trialdesk.server.Fault;
import io.trialdesk.server.RemoteExperiment;

/// Judging whether an experiment is missing.
final class Experiments {
    private Experiments() {}

    /// @throws Stopped when the answer is a failure other than "there is none"
    static void unlessMissing(Answer<RemoteExperiment> answer) throws Stopped {
        var fault = answer.failure();
        if (fault.isPresent() && !(fault.get() instanceof Fault.Refused no && no.isMissing())) {
            throw new Stopped(fault.get());
        }
    }
}
