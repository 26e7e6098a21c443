package io.trialdesk.boot;

import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.ui.compare.ComparedRun;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the Compare screen asks of the workspace. Blocks; any number of workers.
final class ComparedRuns {
    private final Store store;

    ComparedRuns(Store store) {
        this.store = store;
    }

    List<ComparedRun> of(List<Long> keys) {
        var names =
                store.sources().all().stream()
                        .collect(Collectors.toMap(Source::id, Source::shortName));
        return store.runs().byKeys(keys).stream().map(it -> head(it, names)).toList();
    }

    private ComparedRun head(StoredRun it, Map<Integer, String> names) {
        return new ComparedRun(
                it.key(),
                names.getOrDefault(it.source(), ""),
                it.run(),
                store.details().of(it.key()));
    }
}
