package io.trialdesk.capture;

/// One call of a script, its caller known.
///
/// @param rest what follows the route's fixed part of the path, for routes that take any path
record Call(JobRun caller, Message fields, String rest) {
    int source() {
        return caller.source();
    }
}
