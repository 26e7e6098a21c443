package io.trialdesk.ingest;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Part;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Notice;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers what a walk through a source finds. Any thread.
final class Finds {
    /// More damages than this are counted, not told one by one.
    private static final int MOST_DAMAGES = 1000;

    private static final Comparator<Group> BY_PATH =
            Comparator.comparing(group -> group.first().path());

    private final Path source;
    private final List<Group> groups = new ArrayList<>();
    private final List<Group> fresh = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();
    private final List<Path> walked = new ArrayList<>();
    private int moreDamages;

    Finds(Path source) {
        this.source = source;
    }

    synchronized void group(Group group) {
        groups.add(group);
        fresh.add(group);
    }

    synchronized void notices(List<Claim> claims) {
        for (var claim : claims) {
            notices.addAll(claim.notices());
            claim.parts().stream()
                    .filter(part -> part.role() == Part.Role.PROPOSAL)
                    .forEach(part -> notices.add(proposal(part)));
        }
    }

    private static Notice proposal(Part part) {
        return new Notice(
                part.relativePath(),
                part.format(),
                Notice.Kind.PROPOSED,
                "it looks like a log of metrics; add this file as a source to read it");
    }

    /// Forgets proposals, for a file that the user named.
    synchronized void withoutProposals() {
        notices.removeIf(notice -> notice.kind() == Notice.Kind.PROPOSED);
    }

    synchronized void walked(Path folder) {
        if (walked.size() <= Found.MOST_FOLDERS) {
            walked.add(folder);
        }
    }

    void damaged(Path path, IOException problem) {
        damaged(path, sentence(problem));
    }

    /// Notes a folder of which not everything can be seen.
    synchronized void damaged(Path path, String problem) {
        unreadable.add(path);
        if (damages.size() < MOST_DAMAGES) {
            damages.add(new Damage(relative(path), "", problem));
        } else {
            moreDamages++;
        }
    }

    /// The groups found since this was asked last, in the order of paths.
    synchronized List<Group> fresh() {
        fresh.sort(BY_PATH);
        var all = List.copyOf(fresh);
        fresh.clear();
        return all;
    }

    synchronized Found found() {
        groups.sort(BY_PATH);
        var told = new ArrayList<>(damages);
        if (moreDamages > 0) {
            told.add(new Damage(".", "", moreDamages + " more folders cannot be read"));
        }
        return new Found(
                List.copyOf(groups),
                List.copyOf(notices),
                List.copyOf(told),
                List.copyOf(unreadable),
                List.copyOf(walked));
    }

    private String relative(Path path) {
        var relative = source.relativize(path).toString().replace('\\', '/');
        return relative.isEmpty() ? "." : relative;
    }

    /// A file system's complaint in words.
    static String sentence(IOException problem) {
        return switch (problem) {
            case AccessDeniedException _ -> "it cannot be read: permission denied";
            case NoSuchFileException _ -> "it vanished while it was read";
            case FileSystemException system when system.getReason() != null ->
                    "it cannot be read: " + system.getReason();
            default -> {
                var message = problem.getMessage();
                yield message == null ? "it cannot be read: " + problem : message;
            }
        };
    }
}
