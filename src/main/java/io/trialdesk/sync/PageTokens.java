package io.trialdesk.sync;

import io.trialdesk.server.Fault;
import io.trialdesk.server.MlflowServer;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The tokens by which the pages of one list were asked for. A server, or a cache before it, that
/// leads round in a circle would be read for ever. For one thread, and one list.
final class PageTokens {
    private final MlflowServer client;
    private final String what;
    private final Set<String> seen = new HashSet<>();

    /// @param what the list is called in words
    PageTokens(MlflowServer client, String what) {
        this.client = client;
        this.what = what;
    }

    /// The same token, seen for the first time.
    ///
    /// @throws Stopped when a page was asked for with it before
    Optional<String> fresh(Optional<String> next) throws Stopped {
        if (next.filter(it -> !seen.add(it)).isPresent()) {
            throw new Stopped(
                    new Fault.Refused(
                            client.address().text(),
                            200,
                            "REPEATING_PAGE",
                            "the list of " + what + " never ends"));
        }
        return next;
    }
}
