package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.format.Differences;
import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.ToldRun;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What the command line answers of a whole folder, after every format has looked at it and its
/// runs have been put together and stored, against what the folder's own script reads: the same
/// runs, values and points, and no more of them, except where a reason is given here.
final class WholeFolder {
    /// Differences that are meant to be.
    ///
    /// @param sentence a pattern of what [Differences] says
    private record Meant(String sample, String sentence, String reason) {}

    private static final List<Meant> MEANT =
            List.of(
                    new Meant(
                            "huggingface",
                            "parameter of run: finetune .* is only ours",
                            "event files hold the arguments of the trainer and of the model"),
                    new Meant(
                            "huggingface",
                            "metric of run: finetune .*: (epoch: 12|eval_\\w+: 3) points, .*",
                            "what is evaluated after the training is in event files alone"),
                    new Meant(
                            "hydra",
                            "(metric|parameter) of run: 13-00-00 \\(together.* is only ours",
                            "a job's other logs are none of Hydra's; TogetherTest knows them"),
                    new Meant(
                            "lightning",
                            "metric of run: .*: hp_metric is only ours",
                            "it is in event files alone"),
                    new Meant(
                            "lightning",
                            "metric of run: lightning_logs/version_0 .* is only ours",
                            "a folder of the logger that writes event files alone"),
                    new Meant(
                            "ray",
                            "metric of run: .*: ray/tune/(done|flag) is only ours",
                            "yes and no are numbers in event files"),
                    new Meant(
                            "tensorboard",
                            "metric of run: summary .*: types/bfloat16 is only ours",
                            "TensorBoard's own loader does not know this type"),
                    new Meant(
                            "wandb/0.9.7",
                            "run: old .* is only ours",
                            "the reader of logs knows none from before there were logs"));

    /// Where event files know the times of points that the other files tell without one.
    private static final Set<String> TIMED_ELSEWHERE = Set.of("huggingface", "lightning");

    private WholeFolder() {}

    /// Everything that differs, one sentence each.
    ///
    /// @param home for a workspace
    static List<String> differences(String sample, DumpedRuns told, Path folder, Path home)
            throws IOException {
        var theirs = each(told.runs(), ToldRun::byStep);
        var ours = Answered.of(folder, home);
        if (TIMED_ELSEWHERE.contains(sample)) {
            theirs = each(theirs, ToldRun::withoutTimes);
            ours = each(ours, ToldRun::withoutTimes);
        }
        assertThat(ours).isNotEmpty();
        return Differences.between(ours, theirs);
    }

    private static List<ToldRun> each(List<ToldRun> runs, UnaryOperator<ToldRun> change) {
        return runs.stream().map(change).toList();
    }

    /// Differences without the meant ones.
    static List<String> unmeant(String sample, List<String> differences) {
        List<String> rest = new ArrayList<>(differences);
        meant(sample).forEach(meant -> rest.removeIf(found -> found.matches(meant.sentence())));
        return rest;
    }

    /// Fails when a reason is given for what does not differ.
    static void everyReasonIsNeeded(String sample, List<String> differences) {
        for (var meant : meant(sample)) {
            assertThat(differences)
                    .as("a difference because " + meant.reason())
                    .anyMatch(found -> found.matches(meant.sentence()));
        }
    }

    private static List<Meant> meant(String sample) {
        return MEANT.stream().filter(meant -> meant.sample().equals(sample)).toList();
    }
}
