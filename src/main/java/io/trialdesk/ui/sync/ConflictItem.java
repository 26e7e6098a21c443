package io.trialdesk.ui.sync;

import java.time.Instant;
import java.util.Optional;

/// A field that changed here and on a server.
///
/// @param about name of the run or model
/// @param field in words, for example `tag reviewed`
/// @param base what both had; empty, as are `mine` and `theirs`, when there was none
public record ConflictItem(
        long id,
        String about,
        String field,
        Optional<String> base,
        Optional<String> mine,
        Optional<String> theirs,
        Instant found) {}
