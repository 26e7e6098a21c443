package io.trialdesk.ui.runs;

import io.trialdesk.model.Damage;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunDetails;
import io.trialdesk.model.Source;
import io.trialdesk.store.StoredRun;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything the details pane shows of one run.
///
/// @param details where its values were found, the layers of its configuration, its circumstances
/// @param damages what could not be read of its source
/// @param silentSince since when the run is presumed dead, if it is
/// @param now when it was looked at
record RunSheet(
        StoredRun stored,
        Optional<Source> source,
        RunDetails details,
        List<Damage> damages,
        Optional<Instant> silentSince,
        Instant now) {
    RunSheet {
        damages = List.copyOf(damages);
    }

    long key() {
        return stored.key();
    }

    /// Where a file of the run lies; empty for what a server keeps, and for what lies outside of
    /// the source.
    ///
    /// @param relative to the source
    Optional<Path> file(String relative) {
        return source.filter(from -> from.kind() != Source.Kind.SERVER)
                .map(RunSheet::root)
                .flatMap(
                        root ->
                                Optional.of(root.resolve(relative).normalize())
                                        .filter(path -> path.startsWith(root)));
    }

    /// Where the file lies that a circumstance names.
    Optional<Path> file(Provenance field) {
        return Optional.ofNullable(details.provenance().get(field))
                .flatMap(said -> file(said.text()));
    }

    /// What a circumstance says.
    Optional<String> said(Provenance field) {
        return Optional.ofNullable(details.provenance().get(field))
                .map(RunDetails.Sourced::text)
                .filter(text -> !text.isBlank());
    }

    private static Path root(Source source) {
        var path = Path.of(source.location()).normalize();
        var parent = path.getParent();
        return source.kind() == Source.Kind.FILE && parent != null ? parent : path;
    }
}
