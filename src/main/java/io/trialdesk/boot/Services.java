package io.trialdesk.boot;

import io.trialdesk.store.Store;
import io.trialdesk.sync.Sync;
import io.trialdesk.ui.jobs.JobsDesk;
import io.trialdesk.ui.models.ModelsDesk;
import io.trialdesk.ui.sync.SyncDesk;
import io.trialdesk.work.Clock;

import java.util.concurrent.Executor;

/// What a window is put together from.
///
/// @param workers runs what blocks
/// @param inSight told when the window shows runs for the first time
record Services(
        Store store,
        Executor workers,
        Clock clock,
        Sync sync,
        JobsDesk jobs,
        ModelsDesk models,
        SyncDesk servers,
        LastCalls calls,
        Runnable inSight) {}
