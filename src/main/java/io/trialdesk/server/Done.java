package io.trialdesk.server;

/// The value of a call that only does something.
public enum Done {
    DONE
}
