package io.trialdesk.ui.shell;

import io.trialdesk.ui.shell.api.Place;

import java.util.List;
import java.util.Optional;

/// One line of the side bar.
///
/// @param side what stands at the right, usually a number of runs
/// @param more the whole of it for the tooltip, such as the path of a folder
/// @param place where a click goes
/// @param problem what is wrong with it in a few words, empty for nothing
/// @param hint what else can be done with it in a few words, empty for nothing
public record SideEntry(
        Kind kind,
        String title,
        String side,
        String more,
        Optional<Place> place,
        List<SideEntry> inside,
        String problem,
        String hint) {
    /// What the line stands for, which decides its icon.
    public enum Kind {
        ALL,
        FOLDER,
        FILE,
        SERVER,
        EXPERIMENT,
        VIEW
    }

    public SideEntry {
        inside = List.copyOf(inside);
    }

    /// An entry with which nothing is wrong.
    public SideEntry(
            Kind kind,
            String title,
            String side,
            String more,
            Optional<Place> place,
            List<SideEntry> inside) {
        this(kind, title, side, more, place, inside, "", "");
    }
}
