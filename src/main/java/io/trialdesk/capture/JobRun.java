package io.trialdesk.capture;

import java.util.Map;

/// A job that may log here.
///
/// @param source the workspace's source of its project: what it logs becomes runs of that source
/// @param job id of the job
/// @param runId id that the job's own run has, whoever tells of it first: the first run its script
///   creates that is no child of another
/// @param name of that run, when the script gives none
/// @param experiment name of the experiment for scripts that name none
/// @param tags what the launcher knows of the run; tags the script sets win
public record JobRun(
        int source,
        String job,
        String runId,
        String name,
        String experiment,
        Map<String, String> tags) {
    public JobRun {
        tags = Map.copyOf(tags);
    }
}
