package io.trialdesk.ui.jobs;

import io.trialdesk.launch.Entry;
import io.trialdesk.launch.Interpreter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A folder that can be run from, with what it offers.
///
/// @param allowed whether the user has agreed before that code of this folder is run
/// @param problem why its entries cannot be read, empty when they were
/// @param python what it is run with, empty when unknown
public record ProjectItem(
        Path folder,
        List<Entry> entries,
        boolean allowed,
        String problem,
        Optional<Interpreter> python) {

    public ProjectItem {
        entries = List.copyOf(entries);
    }

    public ProjectItem(Path folder, List<Entry> entries, boolean allowed, String problem) {
        this(folder, entries, allowed, problem, Optional.empty());
    }

    public String name() {
        var last = folder.getFileName();
        return last == null ? folder.toString() : last.toString();
    }
}
