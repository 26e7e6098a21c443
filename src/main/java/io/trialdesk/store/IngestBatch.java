package io.trialdesk.store;

import io.trialdesk.model.Damage;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunDetails;

import java.util.List;
import java.util.Map;

/// What was read from one source and belongs together: after a crash either all of `appends`,
/// `parts` and `damages` is there or nothing of them. Heads may get there earlier, which is
/// harmless because they are told in full each time.
///
/// @param runs heads in full; each replaces what its source said before. Their metric summaries are
///   computed from the points, except for runs of servers, where the summary given counts as long
///   as no newer point is stored
/// @param details of those runs of which more than the head is known, by run id; each replaces what
///   was stored
/// @param appends at most a few hundred thousand points at a time, so that others get their turn;
///   each must name a run that is in the batch or already stored
/// @param found what could not be read in single parts
/// @param damages what concerns the source as a whole or parts of which nothing could be read; each
///   stays until a whole look at the source finds it no more, see [Damages#replace]
public record IngestBatch(
        int source,
        List<Run> runs,
        Map<String, RunDetails> details,
        List<Append> appends,
        List<MediaAppend> media,
        List<PartState> parts,
        List<PartDamages> found,
        List<Damage> damages) {

    public IngestBatch {
        found = List.copyOf(found);
        runs = List.copyOf(runs);
        details = Map.copyOf(details);
        media = List.copyOf(media);
        appends = List.copyOf(appends);
        parts = List.copyOf(parts);
        damages = List.copyOf(damages);
    }

    /// Without details and media.
    public IngestBatch(
            int source,
            List<Run> runs,
            List<Append> appends,
            List<PartState> parts,
            List<Damage> damages) {
        this(source, runs, Map.of(), appends, List.of(), parts, List.of(), damages);
    }

    /// Heads alone.
    public static IngestBatch heads(int source, List<Run> runs) {
        return new IngestBatch(source, runs, List.of(), List.of(), List.of());
    }

    /// Everything but the heads, and these heads instead.
    IngestBatch withHeads(List<Run> others) {
        return new IngestBatch(source, others, details, appends, media, parts, found, damages);
    }

    /// Points alone, of runs already stored.
    public static IngestBatch points(int source, List<Append> appends) {
        return new IngestBatch(source, List.of(), appends, List.of(), List.of());
    }
}
