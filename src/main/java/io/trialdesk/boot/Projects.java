package io.trialdesk.boot;

import io.trialdesk.launch.Entries;
import io.trialdesk.model.Source;
import io.trialdesk.store.Job;
import io.trialdesk.store.Store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the folders that can be run from: where jobs ran before, the folder sources of the
/// workspace, and what lies up to two folders below them. Reads names and scripts, runs nothing.
/// Any thread.
final class Projects {
    private static final Logger LOG = LoggerFactory.getLogger(Projects.class);
    private static final int DEPTH = 2;

    /// How many folders of one source are looked into, so that a folder of runs costs little.
    private static final int MOST = 200;

    /// What says that a folder is a project although its scripts lie below it.
    private static final Set<String> SIGNS =
            Set.of(
                    "MLproject",
                    "pyproject.toml",
                    "requirements.txt",
                    "environment.yml",
                    "conda.yaml",
                    ".venv",
                    "venv");

    private final Store store;
    private final Offers offers;

    Projects(Store store, Offers offers) {
        this.store = store;
        this.offers = offers;
    }

    /// A folder with what it offers.
    record Found(Path folder, Offers.Offer offer) {}

    /// Those used last first, then those of older sources.
    List<Found> found() {
        var found = new LinkedHashMap<Path, Found>();
        store.jobs().all().stream()
                .map(Job::project)
                .distinct()
                .filter(Files::isDirectory)
                .map(folder -> new Found(folder, offers.of(folder)))
                .filter(Projects::isWorthShowing)
                .forEach(it -> found.put(it.folder(), it));
        for (var source : store.sources().all()) {
            if (source.kind() == Source.Kind.FOLDER) {
                new Walk(found).into(Path.of(source.location()), DEPTH);
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isWorthShowing(Found found) {
        return !found.offer().entries().isEmpty() || !found.offer().problem().isEmpty();
    }

    /// One walk through a source.
    private final class Walk {
        private final Map<Path, Found> found;
        private int looked;

        Walk(Map<Path, Found> found) {
            this.found = found;
        }

        void into(Path folder, int depth) {
            if (looked++ >= MOST || !Files.isDirectory(folder)) {
                return;
            }
            var listing = Listing.of(folder);
            boolean isProject = take(folder, listing);
            if (depth > 0) {
                for (var below : listing.folders()) {
                    if (!isProject || Listing.of(below).hasSign()) {
                        into(below, depth - 1);
                    }
                }
            }
        }

        private boolean take(Path folder, Listing listing) {
            if (!listing.mayOffer()) {
                return false;
            }
            var one = new Found(folder, offers.of(folder));
            if (!isWorthShowing(one) || !(one.offer().hasOwn() || listing.hasSign())) {
                return false;
            }
            found.putIfAbsent(folder, one);
            return true;
        }
    }

    /// The names in a folder, and the folders in it that may hold projects.
    private record Listing(Set<String> names, List<Path> folders) {
        /// A folder that cannot be listed holds nothing.
        static Listing of(Path folder) {
            var names = new LinkedHashSet<String>();
            var folders = new ArrayList<Path>();
            try (var listed = Files.list(folder)) {
                for (var file : listed.limit(10L * MOST).sorted().toList()) {
                    var name = file.getFileName().toString();
                    names.add(name);
                    if (!Entries.passesOver(name) && Files.isDirectory(file)) {
                        folders.add(file);
                    }
                }
            } catch (IOException | UncheckedIOException problem) {
                LOG.debug("{} cannot be listed", folder, problem);
            }
            return new Listing(names, folders);
        }

        boolean hasSign() {
            return names.stream().anyMatch(SIGNS::contains);
        }

        boolean mayOffer() {
            return hasSign() || names.stream().anyMatch(name -> name.endsWith(".py"));
        }
    }
}
