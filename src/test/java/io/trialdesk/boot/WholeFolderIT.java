package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.format.DumpedRuns;
import io.trialdesk.format.dvc.Unpacked;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Recorded samples, read by the whole program.
class WholeFolderIT {
    private static final Path SAMPLES = Path.of("src/test/samples").toAbsolutePath();

    @TempDir private Path home;

    /// Each folder with a script. What each version of W&B recorded are the same runs, and of
    /// MLflow only the newest reads what the newest wrote.
    static List<String> samples() throws IOException {
        var all = new ArrayList<>(List.of("dvc/project.zip"));
        for (var version : List.of("db-3.17.2", "folder-3.17.2")) {
            all.add("mlflow/" + version);
        }
        names(SAMPLES.resolve("wandb")).forEach(version -> all.add("wandb/" + version));
        names(SAMPLES).stream()
                .filter(sample -> !sample.equals("wandb") && !sample.equals("mlflow"))
                .filter(sample -> Files.exists(SAMPLES.resolve(sample).resolve("dump.py")))
                .forEach(all::add);
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
        var told = DumpedRuns.by(python, script, folder);
        var differences = WholeFolder.differences(sample, told, folder, home.resolve("workspace"));
        assertThat(WholeFolder.unmeant(sample, differences)).isEmpty();
        WholeFolder.everyReasonIsNeeded(sample, differences);
    }

    private Path folder(String sample) throws IOException, InterruptedException {
        if (!sample.endsWith(".zip")) {
            return SAMPLES.resolve(sample);
        }
        var folder = home.resolve("unpacked");
        Unpacked.into(folder);
        return folder;
    }
}
