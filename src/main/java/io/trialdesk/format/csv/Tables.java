package io.trialdesk.format.csv;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.table.Candidates;
import io.trialdesk.format.table.Delimited;
import io.trialdesk.format.table.MetricTest;
import io.trialdesk.format.table.Profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tables of any tool that look like a log of metrics, CSV, TSV and the like. A scan proposes them;
/// one that is added as a source by itself is read.
public final class Tables {
    private Tables() {}

    /// The format.
    public static Format format() {
        return Profile.of("csv", Delimited.loose(), Tables::claim).format();
    }

    private static Claim claim(Candidates folder) throws IOException {
        List<Part> parts = new ArrayList<>();
        // What somebody adds by itself is a log even when it counts no steps; elsewhere it is more
        // likely to be a data set.
        var place = folder.folder();
        boolean isNamed = place.entries().size() == 1 && place.path().equals(place.source());
        for (var file : folder.files(".csv", ".tsv", ".tab", ".txt", ".dat", ".log")) {
            var head = folder.head(file);
            if (MetricTest.passes(head) && (isNamed || MetricTest.countsSteps(head))) {
                parts.add(folder.alone(file, Part.Role.PROPOSAL));
            }
        }
        return new Claim(parts, Set.of());
    }
}
