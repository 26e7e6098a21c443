package io.trialdesk.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Copies of the recorded journal of Optuna under other names of its studies: one with nine trials,
/// one with three, and one that is empty and therefore no run.
final class OptunaCopies {
    private static final int RUNS = 14;

    private OptunaCopies() {}

    /// Makes as many journals as have at most so many runs.
    static List<Mixture.Made> make(Path folder, int most) throws IOException {
        var journal = Files.readString(Mixture.SAMPLES.resolve("optuna/studies.log"));
        var made = new ArrayList<Mixture.Made>();
        for (int i = 0; i < most / RUNS; i++) {
            var path = "optuna/search-%02d.log".formatted(i);
            var tune = "optuna-%02d".formatted(i);
            var pareto = "optuna-%02d-pareto".formatted(i);
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    journal.replace(quoted("tune"), quoted(tune))
                            .replace(quoted("pareto"), quoted(pareto)));
            Stream.concat(names(tune, 9), names(pareto, 3))
                    .forEach(name -> made.add(new Mixture.Made("optuna", path, name)));
        }
        return made;
    }

    private static String quoted(String study) {
        return "\"study_name\":\"%s\"".formatted(study);
    }

    /// A study and its trials.
    private static Stream<String> names(String study, int trials) {
        var ofTrials = IntStream.range(0, trials).mapToObj(trial -> study + "/" + trial);
        return Stream.concat(Stream.of(study), ofTrials);
    }
}
