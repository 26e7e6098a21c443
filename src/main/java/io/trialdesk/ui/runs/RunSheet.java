package io.trialdesk.ui.runs;

import io.trialdesk.model.Damage;
import io.trialdesk.model.Source;
import io.trialdesk.store.StoredRun;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything the details pane shows of one run.
///
/// @param damages what could not be read of its source
/// @param now when it was looked at
record RunSheet(StoredRun stored, Optional<Source> source, List<Damage> damages, Instant now) {
    RunSheet {
        damages = List.copyOf(damages);
    }

    long key() {
        return stored.key();
    }
}
