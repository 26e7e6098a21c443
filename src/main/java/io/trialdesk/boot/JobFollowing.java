package io.trialdesk.boot;

import io.trialdesk.ingest.Follow;
import io.trialdesk.launch.Following;
import io.trialdesk.store.Store;
import io.trialdesk.work.Progress;

/// Has the folder of a job read while the job runs: by the follower that reads it anyway, so that
/// one source is never read twice at a time.
final class JobFollowing implements Following {
    private final Store store;
    private final Follow follow;

    JobFollowing(Store store, Follow follow) {
        this.store = store;
        this.follow = follow;
    }

    @Override
    public Watch follow(int source) {
        store.sources().byId(source).ifPresent(it -> follow.follow(it, Progress.SILENT));
        // It stays followed, as every source of the workspace: another job may be running in it.
        return () -> follow.readNow(source);
    }
}
