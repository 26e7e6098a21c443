package io.trialdesk.ui.jobs;

import io.trialdesk.launch.Entry;

import java.nio.file.Path;
import java.util.List;

/// A folder that can be run from, with what it offers.
///
/// @param allowed whether the user has agreed before that code of this folder is run
/// @param problem why its entries cannot be read, empty when they were
public record ProjectItem(Path folder, List<Entry> entries, boolean allowed, String problem) {

    public ProjectItem {
        entries = List.copyOf(entries);
    }

    public String name() {
        var last = folder.getFileName();
        return last == null ? folder.toString() : last.toString();
    }
}
