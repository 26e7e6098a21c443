package io.trialdesk.launch;

import io.trialdesk.capture.JobRun;
import io.trialdesk.store.Job;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// The run that every job has of its own. It has the job's id, so it can be found whoever tells of
/// it.
final class OwnRun {
    private OwnRun() {}

    static JobRun of(Job job, Map<String, String> tags) {
        var experiment =
                Optional.ofNullable(job.project().getFileName())
                        .map(Path::toString)
                        .orElse("Default");
        return new JobRun(job.source(), job.id(), job.id(), job.entry(), experiment, tags);
    }

    static String freshId() {
        var random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong())
                + HexFormat.of().toHexDigits(random.nextLong());
    }
}
