package io.trialdesk.ingest;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Part;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Files that look like logs. One that a format knows as its own is no proposal. Pure functions.
final class Proposals {
    private static final Set<String> USUAL =
            Set.of(
                    "metrics.csv",
                    "metrics.tsv",
                    "progress.csv",
                    "results.csv",
                    "history.csv",
                    "log.csv",
                    "train_log.csv",
                    "training_log.csv",
                    "training.csv");

    private Proposals() {}

    /// The claims on a folder without proposals of files that are read anyway.
    static List<Claim> settled(List<Claim> claims) {
        Set<Path> read = new HashSet<>();
        for (var claim : claims) {
            for (var part : claim.parts()) {
                if (part.role() != Part.Role.PROPOSAL) {
                    read.add(part.path());
                    part.files().forEach(file -> read.add(part.path().resolve(file)));
                }
            }
        }
        return claims.stream().map(claim -> without(claim, read)).toList();
    }

    /// The claims on a folder that is a run or lies in one: a table with one of the names that
    /// tables of metrics usually have is a log of that run. Others stay proposals.
    static List<Claim> joined(List<Claim> claims) {
        return claims.stream().map(Proposals::joined).toList();
    }

    private static Claim joined(Claim claim) {
        return new Claim(
                claim.parts().stream().map(Proposals::joined).toList(),
                claim.closed(),
                claim.notices());
    }

    private static Part joined(Part part) {
        boolean joins =
                part.role() == Part.Role.PROPOSAL
                        && USUAL.contains(part.path().getFileName().toString());
        return joins
                ? new Part(part.format(), part.source(), part.path(), Part.Role.LOG, part.files())
                : part;
    }

    private static Claim without(Claim claim, Set<Path> read) {
        var parts =
                claim.parts().stream()
                        .filter(
                                part ->
                                        part.role() != Part.Role.PROPOSAL
                                                || !read.contains(part.path()))
                        .toList();
        return parts.size() == claim.parts().size()
                ? claim
                : new Claim(parts, claim.closed(), claim.notices());
    }
}
