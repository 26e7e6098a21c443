package io.trialdesk.format.mlflow;

import io.trialdesk.format.Part;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the folders that the recorded locations of artifacts mean now. A database that was moved,
/// or came from another machine, has its artifacts below its own folder as a rule. Nothing outside
/// the source is ever looked at. For one thread.
final class Places {
    private static final String PROXIED = "mlflow-artifacts:";
    private static final String FILE = "file:";

    private final Part part;
    private final Path source;
    private final Path home;

    /// The folder that a recorded one, less its last two names, turned out to be.
    private final Map<String, Optional<Path>> known = new HashMap<>();

    Places(Part part) {
        this.part = part;
        source = part.source().toAbsolutePath().normalize();
        home = part.path().toAbsolutePath().normalize().resolveSibling("").normalize();
    }

    /// The folder of a location; it may not exist. Empty for one that is elsewhere.
    Optional<Path> of(@Nullable String location) {
        var names = location == null ? List.<String>of() : names(location);
        if (names.size() < 3) {
            return Optional.empty();
        }
        int fixed = names.size() - 2;
        try {
            return known.computeIfAbsent(
                            String.join("/", names.subList(0, fixed)),
                            _ -> root(names.subList(0, fixed)))
                    .map(root -> root.resolve(names.get(fixed)).resolve(names.getLast()))
                    .map(Path::normalize)
                    .filter(folder -> folder.startsWith(source))
                    .map(folder -> part.source().resolve(source.relativize(folder)));
        } catch (InvalidPathException foreign) {
            return Optional.empty();
        }
    }

    /// The names of a path, those of a drive and of the root left out.
    private static List<String> names(String location) {
        var path = location;
        if (path.startsWith(PROXIED)) {
            path = "mlartifacts/" + path.substring(PROXIED.length());
        } else if (path.startsWith(FILE)) {
            path =
                    URLDecoder.decode(
                            path.substring(FILE.length()).replace("+", "%2B"),
                            StandardCharsets.UTF_8);
        } else if (path.contains("://")) {
            return List.of();
        }
        return List.of(path.replace('\\', '/').split("/")).stream()
                .filter(name -> !name.isEmpty() && !name.equals(".") && !name.endsWith(":"))
                .toList();
    }

    /// The longest end of the path that is a folder beside the database.
    private Optional<Path> root(List<String> names) {
        for (int from = 0; from < names.size(); from++) {
            var below = String.join("/", names.subList(from, names.size()));
            var asRecorded = Path.of("/" + below).toAbsolutePath().normalize();
            var folder =
                    from == 0 && asRecorded.startsWith(source) ? asRecorded : home.resolve(below);
            if (Files.isDirectory(folder)) {
                return Optional.of(folder.normalize());
            }
        }
        return Optional.empty();
    }
}
