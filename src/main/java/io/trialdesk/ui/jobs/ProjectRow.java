package io.trialdesk.ui.jobs;

import io.trialdesk.launch.Entry;

import java.util.ArrayList;
import java.util.List;

/// A line of the list of projects.
sealed interface ProjectRow {
    /// A folder; its entries follow it.
    record Folder(ProjectItem project) implements ProjectRow {}

    /// Something to run.
    record Offer(ProjectItem project, Entry entry) implements ProjectRow {}

    /// Why a folder offers nothing.
    record Nothing(ProjectItem project) implements ProjectRow {}

    static List<ProjectRow> of(List<ProjectItem> projects) {
        var rows = new ArrayList<ProjectRow>();
        for (var project : projects) {
            rows.add(new Folder(project));
            project.entries().forEach(entry -> rows.add(new Offer(project, entry)));
            if (project.entries().isEmpty()) {
                rows.add(new Nothing(project));
            }
        }
        return List.copyOf(rows);
    }

    ProjectItem project();
}
