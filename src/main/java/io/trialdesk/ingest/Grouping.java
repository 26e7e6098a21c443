package io.trialdesk.ingest;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Which parts that formats claim in a folder belong together. Pure functions.
final class Grouping {
    private Grouping() {}

    /// The run that a folder is, with the logs beside it; empty when it is none. The caller may add
    /// to it.
    static List<Part> run(List<Claim> claims) {
        var parts = parts(claims, Part.Role.RUN);
        if (!parts.isEmpty()) {
            parts.addAll(parts(claims, Part.Role.LOG));
        }
        return parts;
    }

    /// What holds runs of its own.
    static List<Group> stores(List<Claim> claims) {
        return parts(claims, Part.Role.STORE).stream()
                .map(part -> new Group(List.of(part)))
                .toList();
    }

    /// Logs in a folder that is no run and in none. Those that are the folder are one run together;
    /// a log file with a name of its own is a run.
    static List<Group> logs(Path folder, List<Claim> claims) {
        List<Group> groups = new ArrayList<>();
        List<Part> together = new ArrayList<>();
        for (var part : parts(claims, Part.Role.LOG)) {
            if (part.path().equals(folder)) {
                together.add(part);
            } else {
                groups.add(new Group(List.of(part)));
            }
        }
        if (!together.isEmpty()) {
            groups.add(new Group(together));
        }
        return groups;
    }

    /// Every part by itself, for a file that the user named; what holds runs of its own apart.
    static List<Group> single(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.parts().stream())
                .filter(part -> part.role() != Part.Role.STORE)
                .map(part -> new Group(List.of(part)))
                .toList();
    }

    /// In a list of the caller's own.
    static List<Part> parts(List<Claim> claims, Part.Role role) {
        List<Part> parts = new ArrayList<>();
        for (var claim : claims) {
            for (var part : claim.parts()) {
                if (part.role() == role) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }
}
