package io.trialdesk.boot;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the workspace lies: as told on the command line, else `TRIALDESK_HOME`, else where the
/// system keeps the data of applications.
final class Home {
    private Home() {}

    static Path of(Optional<Path> told, Map<String, String> environment, String system, Path user) {
        return told.or(() -> path(environment, "TRIALDESK_HOME"))
                .orElseGet(() -> usual(environment, system, user))
                .toAbsolutePath()
                .normalize();
    }

    private static Path usual(Map<String, String> environment, String system, Path user) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return path(environment, "LOCALAPPDATA").orElse(user).resolve("Trialdesk");
        }
        if (name.startsWith("mac")) {
            return user.resolve("Library/Application Support/Trialdesk");
        }
        return path(environment, "XDG_DATA_HOME")
                .orElse(user.resolve(".local/share"))
                .resolve("trialdesk");
    }

    private static Optional<Path> path(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
