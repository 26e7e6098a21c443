package io.trialdesk.ingest;

import io.trialdesk.format.Part;

import java.util.List;

/// Parts that describe the same run, strongest first; or one part that holds runs of its own.
record Group(List<Part> parts) {
    Group {
        parts = List.copyOf(parts);
    }

    Part first() {
        return parts.getFirst();
    }

    boolean isStore() {
        return first().role() == Part.Role.STORE;
    }
}
