package io.trialdesk.sync;

import io.trialdesk.server.MlflowServer;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Clock;
import io.trialdesk.work.Progress;

/// What one pass over one server works with.
///
/// @param user who the server knows us as, empty for nobody
record Session(
        Store store,
        KnownServer server,
        MlflowServer client,
        String user,
        Pace pace,
        Clock clock,
        Cancel cancel,
        Progress progress) {

    int id() {
        return server.source();
    }
}
