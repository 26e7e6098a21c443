package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.format.Differences;
import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.ToldRun;
import io.trialdesk.format.dvc.Unpacked;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the command line answers of whole folders, after every format has looked at them and their
/// runs have been put together and stored: the same runs, values and points as the sample's own
/// script reads, and no more of them, except where a reason is given here.
class WholeFolderIT {
    private static final Path SAMPLES = Path.of("src/test/samples").toAbsolutePath();

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
                            "wandb/0.9.7",
                            "run: old .* is only ours",
                            "the reader of logs knows none from before there were logs"));

    /// Where event files know the times of points that the other files tell without one.
    private static final Set<String> TIMED_ELSEWHERE = Set.of("huggingface", "lightning");

    @TempDir private Path home;

    static List<String> samples() throws IOException {
        var all = new ArrayList<>(List.of("dvc/project.zip"));
        for (var sample : names(SAMPLES)) {
            var folder = SAMPLES.resolve(sample);
            if (sample.equals("wandb")) {
                // Each version recorded the same runs.
                names(folder).forEach(version -> all.add("wandb/" + version));
            } else if (Files.exists(folder.resolve("dump.py"))) {
                all.add(sample);
            }
        }
        return all;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(found -> found.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRunIsAnsweredAsItsToolTellsIt(String sample) throws Exception {
        var folder = folder(sample);
        var script = SAMPLES.resolve(sample.replaceFirst("/.*", "")).resolve("dump.py");
        var python = sample.startsWith("wandb") ? RealParts.wandb() : RealParts.mlflow3();
        var theirs = each(DumpedRuns.by(python, script, folder).runs(), ToldRun::byStep);
        var ours = Answered.of(folder, home.resolve("workspace"));
        if (TIMED_ELSEWHERE.contains(sample)) {
            theirs = each(theirs, ToldRun::withoutTimes);
            ours = each(ours, ToldRun::withoutTimes);
        }
        assertThat(ours).isNotEmpty();
        assertThat(unmeant(sample, Differences.between(ours, theirs))).isEmpty();
    }

    private Path folder(String sample) throws IOException, InterruptedException {
        if (!sample.endsWith(".zip")) {
            return SAMPLES.resolve(sample);
        }
        var folder = home.resolve("unpacked");
        Unpacked.into(folder);
        return folder;
    }

    private static List<ToldRun> each(List<ToldRun> runs, UnaryOperator<ToldRun> change) {
        return runs.stream().map(change).toList();
    }

    /// Differences without the meant ones, each of which has to be there.
    private static List<String> unmeant(String sample, List<String> differences) {
        List<String> rest = new ArrayList<>(differences);
        for (var meant : MEANT) {
            if (meant.sample().equals(sample)) {
                boolean some = rest.removeIf(found -> found.matches(meant.sentence()));
                assertThat(some).as("a difference because " + meant.reason()).isTrue();
            }
        }
        return rest;
    }
}
