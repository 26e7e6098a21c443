package io.trialdesk.ui.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What the screen asks of the launcher. Called on workers.
public interface JobsDesk {
    /// Folders with something to run, those used last first. Reads their files, runs nothing.
    List<ProjectItem> projects();

    /// Every job, newest first.
    List<JobItem> jobs();

    /// Starts a job; ordering it is the user's consent to run code of that folder.
    ///
    /// @return the job's id
    /// @throws IOException saying in one sentence why it cannot be started
    String start(JobOrder order) throws IOException;

    /// Asks a job and everything it started to end.
    ///
    /// @throws IOException when it cannot be asked
    void stop(String job) throws IOException;

    /// What a job was started with, to start it again; empty when its entry is gone.
    ///
    /// @throws IOException when its folder cannot be read
    Optional<JobOrder> order(String job) throws IOException;
}
