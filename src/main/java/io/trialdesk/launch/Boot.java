package io.trialdesk.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What names this boot of the machine: pids of an earlier one mean nothing.
final class Boot {
    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    private Boot() {}

    /// Empty where the system has no such name; then the start of a process has to tell it apart.
    static String id() {
        try {
            return Files.isReadable(LINUX) ? Files.readString(LINUX).strip() : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
