package io.trialdesk.ingest;

import io.trialdesk.work.Progress;

import java.util.concurrent.atomic.AtomicLong;

/// Tells how far a pass over a source is: how many folders it looked at, and when it has seen them
/// all, how many of the runs it read. Any thread.
final class Steps {
    private final Progress progress;
    private final AtomicLong folders = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private volatile long found = -1;

    Steps(Progress progress) {
        this.progress = progress;
        tell();
    }

    /// One more folder was looked at.
    void folder() {
        folders.incrementAndGet();
        tell();
    }

    /// No more folders come.
    void all(int groups) {
        found = groups;
        tell();
    }

    /// One more group was looked at.
    ///
    /// @param wasNew whether there was something to be read
    void group(boolean wasNew) {
        done.incrementAndGet();
        if (wasNew) {
            read.incrementAndGet();
        }
        tell();
    }

    /// How many groups had something new.
    int read() {
        return (int) read.get();
    }

    private void tell() {
        if (found < 0) {
            var runs = done.get() == 0 ? "" : " (" + done.get() + " runs read)";
            progress.at("Looking through folders" + runs, folders.get(), -1);
        } else {
            progress.at("Reading runs", done.get(), found);
        }
    }
}
