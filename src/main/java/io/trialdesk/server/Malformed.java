package io.trialdesk.server;

/// An answer is JSON, but not what MLflow would have said. Never leaves this package: whoever turns
/// an answer into a value makes it a [Fault].
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param what in words that follow "it answers"
    Malformed(String what) {
        super(what, null, false, false);
    }
}
