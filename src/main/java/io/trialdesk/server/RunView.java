package io.trialdesk.server;

/// Which runs or experiments a search looks at.
public enum RunView {
    ACTIVE("ACTIVE_ONLY"),
    DELETED("DELETED_ONLY"),
    ALL("ALL");

    private final String word;

    RunView(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
