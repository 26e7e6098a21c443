package io.trialdesk.ui.shell.api;

/// Where notices go. Any thread.
@FunctionalInterface
public interface Notices {
    void say(Notice notice);
}
