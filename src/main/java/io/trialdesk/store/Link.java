package io.trialdesk.store;

import java.time.Instant;

/// A run's identity on one server.
///
/// @param run the workspace's number for the run
/// @param remote the server's id for it
/// @param experiment the server's id of its experiment
/// @param pushed whether the user sent it there, so that what it gains here follows
/// @param vanished whether the server no longer has it; nothing here is deleted for that
/// @param digest of the run as the server last told it, 0 before it told
/// @param checkedAt when the server last told of it
public record Link(
        int server,
        long run,
        String remote,
        String experiment,
        boolean pushed,
        boolean vanished,
        Base base,
        long digest,
        Instant checkedAt) {

    public Link based(Base other) {
        return new Link(
                server, run, remote, experiment, pushed, vanished, other, digest, checkedAt);
    }
}
