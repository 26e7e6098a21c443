package io.trialdesk.format.sklearn;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.table.Candidates;
import io.trialdesk.format.table.Grid;
import io.trialdesk.format.table.Header;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `cv_results_` of a search, as pandas saves it: the search is a run, and each candidate, a row,
/// is a run in it. The file is written at once and always read whole.
public final class ScikitLearn implements Format {
    public static final String NAME = "sklearn";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        var candidates = new Candidates(NAME, folder);
        List<Part> parts = new ArrayList<>();
        for (var file : candidates.files(".csv", ".tsv")) {
            if (candidates.header(file).filter(ScikitLearn::isSearch).isPresent()) {
                parts.add(candidates.alone(file, Part.Role.STORE));
            }
        }
        return new Claim(parts, Set.of());
    }

    private static boolean isSearch(Header header) {
        return header.has("params")
                && header.has("mean_fit_time")
                && header.names().stream().anyMatch(name -> name.startsWith("mean_test_"));
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        return new Fingerprint().file(part.path()).value();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        long fingerprint = fingerprint(part);
        var grid = Grid.of(part.path(), part.relativePath(), sink, cancel);
        if (grid.isPresent() && !grid.get().rows().isEmpty()) {
            new Search(part, grid.get()).tell(sink);
        }
        return new Reading(Position.START, fingerprint, true);
    }
}
