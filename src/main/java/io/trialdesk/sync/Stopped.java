package io.trialdesk.sync;

import io.trialdesk.server.Answer;
import io.trialdesk.server.Fault;

/// Ends a pass because the server as a whole cannot be talked to, or a person asked to stop. Never
/// leaves this package: whoever starts a pass turns it into an outcome.
final class Stopped extends Exception {
    private static final long serialVersionUID = 1;

    /// Stands in for an error code when the server was emptied, restored or replaced.
    static final String ANOTHER = "ANOTHER_SERVER";

    private final transient Fault fault;

    Stopped(Fault fault) {
        super(fault.sentence(), null, false, false);
        this.fault = fault;
    }

    /// It is not the server it was, which a person has to look at before anything is sent or
    /// believed.
    static Stopped another(String url, String why) {
        return new Stopped(new Fault.Refused(url, 0, ANOTHER, why));
    }

    Fault fault() {
        return fault;
    }

    /// The value of an answer; without one the pass ends.
    static <T> T unlessValue(Answer<T> answer) throws Stopped {
        return switch (answer) {
            case Answer.Value<T>(T value) -> value;
            case Answer.Failed<T>(Fault fault) -> throw new Stopped(fault);
        };
    }
}
