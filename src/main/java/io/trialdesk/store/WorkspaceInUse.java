package io.trialdesk.store;

import java.io.IOException;
import java.nio.file.Path;

/// Another process (or another part of this one) has the workspace open.
public final class WorkspaceInUse extends IOException {
    private static final long serialVersionUID = 1;

    WorkspaceInUse(Path home) {
        super(
                "The workspace in "
                        + home
                        + " is open in another window or process. Close that one, or choose another"
                        + " workspace with --home.");
    }
}
