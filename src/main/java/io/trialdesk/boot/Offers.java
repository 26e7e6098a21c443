package io.trialdesk.boot;

import io.trialdesk.format.Fingerprint;
import io.trialdesk.launch.Entries;
import io.trialdesk.launch.Entry;
import io.trialdesk.work.Clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What project folders offer to run, remembered while their listings stay as they are, so that a
/// screen may ask often. Any thread.
final class Offers {
    /// Files deeper than the listing, such as a config group, are looked at again after this long.
    private static final Duration FRESH = Duration.ofMinutes(1);

    /// How many files of a folder count for its fingerprint.
    private static final int MOST = 2000;

    /// How many folders are remembered before all are forgotten.
    private static final int MOST_KNOWN = 1000;

    private final Clock clock;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    Offers(Clock clock) {
        this.clock = clock;
    }

    /// Entries, or the sentence why they cannot be read.
    record Offer(List<Entry> entries, String problem) {
        Offer {
            entries = List.copyOf(entries);
        }

        /// Whether something to run lies in the folder itself and not only below it.
        boolean hasOwn() {
            return entries.stream().anyMatch(entry -> !script(entry).contains("/"));
        }
    }

    private record Known(long print, Instant read, Offer offer) {}

    Offer of(Path folder) {
        var before = known.get(folder);
        try {
            long print = print(folder, before == null ? List.of() : before.offer().entries());
            var now = clock.now();
            if (before != null
                    && before.print() == print
                    && now.isBefore(before.read().plus(FRESH))) {
                return before.offer();
            }
            var offer = new Offer(Entries.of(folder), "");
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(folder, new Known(print(folder, offer.entries()), now, offer));
            return offer;
        } catch (IOException | UncheckedIOException problem) {
            return unreadable(folder, problem);
        }
    }

    private static Offer unreadable(Path folder, Exception problem) {
        return new Offer(
                List.of(), "%s cannot be read: %s".formatted(folder, problem.getMessage()));
    }

    private static long print(Path folder, List<Entry> entries) throws IOException {
        var print = new Fingerprint();
        try (var listed = Files.list(folder)) {
            for (var file : listed.sorted().limit(MOST).toList()) {
                add(print, file);
            }
        }
        for (var entry : entries) {
            if (script(entry).contains("/")) {
                add(print, folder.resolve(script(entry)));
            }
        }
        return print.value();
    }

    /// One that is gone or dangles adds nothing.
    private static void add(Fingerprint print, Path file) throws IOException {
        if (Files.exists(file)) {
            print.file(file);
        }
    }

    /// The script's path in its project: an entry is named by it, and by a sub-command after it.
    private static String script(Entry entry) {
        return entry.name().split(" ", 2)[0];
    }
}
