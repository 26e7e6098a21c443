package io.trialdesk.format.wandb;

import io.trialdesk.format.Draft;
import io.trialdesk.format.blocklog.Wire;
import io.trialdesk.format.blocklog.Wire.Malformed;
import io.trialdesk.model.RunStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who a run is and how it ended, from the records of its log. Later records update earlier ones.
/// Fields by number are those of `wandb_internal.proto`. For one thread.
final class Head {
    /// Seconds in some thousand years.
    private static final long LONGEST = 100_000_000_000L;

    private static final String NOTE = "mlflow.note.content";

    private final Tree config;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private String id = "";
    private String name = "";
    private String project = "";
    private @Nullable Instant start;
    private @Nullable Instant resumed;
    private boolean ended;
    private long exitCode;
    private long runtime;

    Head(Tree config) {
        this.config = config;
    }

    String id() {
        return id;
    }

    boolean hasEnded() {
        return ended;
    }

    /// Takes the `RunRecord` in the field that the reader has just passed.
    void run(Wire outer) throws Malformed {
        var run = new Wire().into(outer);
        List<String> labels = new ArrayList<>();
        while (run.more()) {
            int key = run.key();
            run.skip(key);
            switch (key) {
                case 1 << 3 | Wire.BYTES -> id = run.text();
                case 2 << 3 | Wire.BYTES -> tag("entity", run.text());
                case 3 << 3 | Wire.BYTES -> project = run.text();
                case 4 << 3 | Wire.BYTES -> config.update(run);
                case 6 << 3 | Wire.BYTES -> tag("group", run.text());
                case 7 << 3 | Wire.BYTES -> tag("job_type", run.text());
                case 8 << 3 | Wire.BYTES -> name = run.text();
                case 9 << 3 | Wire.BYTES -> tag(NOTE, run.text());
                case 10 << 3 | Wire.BYTES -> labels.add(run.text());
                case 12 << 3 | Wire.BYTES -> tag("sweep", run.text());
                case 17 << 3 | Wire.BYTES -> start(Instants.timestamp(run));
                default -> {}
            }
        }
        tag("tags", String.join(", ", labels));
    }

    /// A run that was resumed has another start with each log.
    private void start(@Nullable Instant time) {
        start = start == null ? time : start;
        resumed = time == null ? resumed : time;
    }

    void tag(String key, String text) {
        if (!text.isEmpty()) {
            tags.put(key, text);
        }
    }

    /// Takes the `RunExitRecord`. An exit code of zero is not on the wire.
    void exit(Wire outer) throws Malformed {
        var exit = new Wire().into(outer);
        exitCode = 0;
        while (exit.more()) {
            int key = exit.key();
            switch (key) {
                case 1 << 3 | Wire.VARINT -> exitCode = exit.varint();
                case 2 << 3 | Wire.VARINT -> runtime = exit.varint();
                default -> exit.skip(key);
            }
        }
        ended = true;
    }

    /// Takes the `MetricRecord`: which metric another one is drawn over.
    void metric(Wire outer) throws Malformed {
        var metric = new Wire().into(outer);
        var metricName = "";
        var axis = "";
        while (metric.more()) {
            int key = metric.key();
            metric.skip(key);
            switch (key) {
                case 1 << 3 | Wire.BYTES, 2 << 3 | Wire.BYTES -> metricName = metric.text();
                case 4 << 3 | Wire.BYTES -> axis = metric.text();
                default -> {}
            }
        }
        if (!metricName.isEmpty() && !axis.equals("_step")) {
            tag("wandb.x_axis." + metricName, axis);
        }
    }

    /// Takes the `ArtifactRecord`.
    void artifact(Wire outer) throws Malformed {
        var artifact = new Wire().into(outer);
        var artifactName = "";
        var type = "";
        List<String> aliases = new ArrayList<>();
        while (artifact.more()) {
            int key = artifact.key();
            artifact.skip(key);
            switch (key) {
                case 4 << 3 | Wire.BYTES -> type = artifact.text();
                case 5 << 3 | Wire.BYTES -> artifactName = artifact.text();
                case 11 << 3 | Wire.BYTES -> aliases.add(artifact.text());
                default -> {}
            }
        }
        // Tables and the source code are kept as artifacts behind the scenes too.
        if (!artifactName.isEmpty() && !type.equals("run_table")) {
            var named = aliases.isEmpty() ? "" : " (" + String.join(", ", aliases) + ")";
            tag("artifact." + artifactName, type + named);
        }
    }

    void tell(Draft draft, @Nullable Instant folderTime) {
        var begun = start == null ? folderTime : start;
        draft.name(name).experiment(project).start(begun).params(config.flat()).tags(tags).points();
        if (ended) {
            draft.status(status());
            draft.end(
                    resumed != null && runtime >= 0 && runtime < LONGEST
                            ? resumed.plusSeconds(runtime)
                            : null);
        }
    }

    /// W&B itself takes 255 for a run that was stopped by hand.
    private RunStatus status() {
        return switch ((int) exitCode) {
            case 0 -> RunStatus.FINISHED;
            case 255 -> RunStatus.KILLED;
            default -> RunStatus.FAILED;
        };
    }
}
