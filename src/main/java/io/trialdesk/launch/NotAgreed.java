package io.trialdesk.launch;

import java.io.IOException;
import java.nio.file.Path;

/// Nothing was started, because the user has not agreed yet to run code from that folder.
public final class NotAgreed extends IOException {
    private static final long serialVersionUID = 1;

    NotAgreed(Path project) {
        super("Starting code from %s needs your consent first".formatted(project));
    }
}
