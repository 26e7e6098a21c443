package io.trialdesk.server;

/// What became of one request.
sealed interface Sent {

    /// A whole answer came.
    record Replied(Reply reply) implements Sent {}

    /// No connection: the server cannot have seen it.
    record Never(String why) implements Sent {}

    /// It may have arrived, but no whole answer came back.
    record Cut(String why) implements Sent {}
}
