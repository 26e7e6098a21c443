package io.trialdesk.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What the files of a git repository tell without running git: commit, branch, remote address.
final class GitFacts {
    private static final Logger LOG = LoggerFactory.getLogger(GitFacts.class);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40,64}");
    private static final int LARGEST = 4 << 20;

    private GitFacts() {}

    /// Tags in MLflow's names, none when the folder is in no repository or it cannot be read.
    static Map<String, String> tags(Path project) {
        var tags = new TreeMap<String, String>();
        try {
            var folder = repository(project);
            if (folder.isPresent()) {
                read(folder.get(), tags);
            }
        } catch (IOException problem) {
            LOG.info("no facts from git: {}", problem.getMessage());
        }
        return tags;
    }

    /// The repository's own folder; in a linked work tree `.git` is a file that names it.
    private static Optional<Path> repository(Path project) throws IOException {
        for (var at = project.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            var git = at.resolve(".git");
            if (Files.isDirectory(git)) {
                return Optional.of(git);
            }
            if (Files.isRegularFile(git)) {
                var text = text(git);
                return text.startsWith("gitdir:")
                        ? Optional.of(
                                at.resolve(text.substring("gitdir:".length()).strip()).normalize())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static void read(Path git, Map<String, String> tags) throws IOException {
        var common =
                Files.isRegularFile(git.resolve("commondir"))
                        ? git.resolve(text(git.resolve("commondir"))).normalize()
                        : git;
        var head = text(git.resolve("HEAD"));
        if (head.startsWith("ref:")) {
            var reference = head.substring("ref:".length()).strip();
            tags.put("mlflow.source.git.branch", reference.replaceFirst("^refs/heads/", ""));
            commit(git, common, reference).ifPresent(c -> tags.put("mlflow.source.git.commit", c));
        } else if (HASH.matcher(head).matches()) {
            tags.put("mlflow.source.git.commit", head);
        }
        remote(common.resolve("config"))
                .ifPresent(url -> tags.put("mlflow.source.git.repoURL", url));
    }

    private static Optional<String> commit(Path git, Path common, String reference)
            throws IOException {
        for (var place : new Path[] {git, common}) {
            var file = place.resolve(reference).normalize();
            if (file.startsWith(place) && Files.isRegularFile(file)) {
                return Optional.of(text(file)).filter(t -> HASH.matcher(t).matches());
            }
        }
        var packed = common.resolve("packed-refs");
        return Files.isRegularFile(packed)
                ? text(packed)
                        .lines()
                        .filter(l -> l.endsWith(" " + reference))
                        .map(l -> l.substring(0, l.indexOf(' ')))
                        .findFirst()
                : Optional.empty();
    }

    /// The address of `origin`, without a login that may stand in it.
    private static Optional<String> remote(Path config) throws IOException {
        if (!Files.isRegularFile(config)) {
            return Optional.empty();
        }
        boolean origin = false;
        for (var line : text(config).lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                origin = line.equals("[remote \"origin\"]");
            } else if (origin && line.matches("url\\s*=.*")) {
                var url = line.substring(line.indexOf('=') + 1).strip();
                return Optional.of(url.replaceFirst("^([a-z+]+://)[^/@]*@", "$1"));
            }
        }
        return Optional.empty();
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than 4 MB");
        }
        return Files.readString(file).strip();
    }
}
