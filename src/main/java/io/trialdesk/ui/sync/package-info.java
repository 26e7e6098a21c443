/// The Sync screen: servers, what waits for each, what a sync would send, fields to settle, what
/// went where. It knows servers only through [SyncDesk].
@NullMarked
package io.trialdesk.ui.sync;

import org.jspecify.annotations.NullMarked;
