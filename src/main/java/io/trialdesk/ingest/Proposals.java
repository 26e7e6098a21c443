package io.trialdesk.ingest;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Part;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Files that look like logs. One that a format knows as its own is no proposal. Pure functions.
final class Proposals {
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
