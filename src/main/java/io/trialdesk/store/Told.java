package io.trialdesk.store;

import io.trialdesk.model.Run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What one run of a page comes to.
///
/// @param remote the server's id for it
/// @param experiment the server's id of its experiment
/// @param run the run here it belongs to; empty when it is new here
/// @param head the head to store when the run is the server's own; empty for a run read from files
/// @param base what both sides agree on now
/// @param digest of the run as told
/// @param laid fields to be laid over a run read from files because the server changed them; an
///   empty value removes a tag
/// @param held fields of a server's run that the user changed and the server does not have yet;
///   every other change of the user is lifted, so that the server's own values show
/// @param conflicts fields changed on both sides
/// @param unsure metrics of a run newly recognised as ours, of which the server has points already
/// @param settled rows of the outbox that will not be sent
public record Told(
        String remote,
        String experiment,
        OptionalLong run,
        Optional<Run> head,
        Base base,
        long digest,
        Map<Field, Optional<String>> laid,
        List<Field> held,
        List<FieldConflict> conflicts,
        Set<String> unsure,
        List<Settled> settled) {

    public Told {
        laid = Map.copyOf(laid);
        held = List.copyOf(held);
        conflicts = List.copyOf(conflicts);
        unsure = Set.copyOf(unsure);
        settled = List.copyOf(settled);
    }

    /// A row of the outbox that ends here.
    ///
    /// @param field the field it was about
    public record Settled(long row, Owed.State state, Field field) {}
}
