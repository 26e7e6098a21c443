package io.trialdesk.sync;

import io.trialdesk.store.Field;
import io.trialdesk.store.Link;
import io.trialdesk.store.StoredRun;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything the plan for one run depends on.
///
/// @param allowed what may leave of it
/// @param experiment name of the experiment it goes to
/// @param experimentKnown whether the server is known to have that experiment
/// @param link its identity there, empty before it was made there
/// @param parent the server's id of its parent, empty when it has none there
/// @param points how many points of each metric are here
/// @param arrived how many of them are known to be there
/// @param waiting fields with an edit of their own under way
record Pushing(
        StoredRun run,
        Egress.Allowed allowed,
        String experiment,
        boolean experimentKnown,
        Optional<Link> link,
        Optional<String> parent,
        Map<String, Long> points,
        Map<String, Long> arrived,
        Set<Field> waiting) {}
