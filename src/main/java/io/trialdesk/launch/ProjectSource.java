package io.trialdesk.launch;

import io.trialdesk.model.Source;
import io.trialdesk.store.Sources;

import java.nio.file.Path;
import java.util.Comparator;

/// Which source of the workspace a project's runs belong to: the folder that holds it, when one was
/// added already, so that no run is listed under two sources.
final class ProjectSource {
    private ProjectSource() {}

    static Source of(Sources sources, Path project) {
        return sources.all().stream()
                .filter(
                        s ->
                                s.kind() == Source.Kind.FOLDER
                                        && project.startsWith(Path.of(s.location())))
                .max(Comparator.comparingInt(s -> s.location().length()))
                .orElseGet(() -> sources.add(Source.Kind.FOLDER, project.toString()));
    }
}
