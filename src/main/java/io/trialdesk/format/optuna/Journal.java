package io.trialdesk.format.optuna;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A journal of Optuna: one operation a line, replayed from the beginning. For one thread.
final class Journal {
    private static final int LONGEST_LINE = 4 << 20;

    private final Part part;
    private final Sink sink;
    private final Cancel cancel;
    private final Map<Long, Study> studies = new LinkedHashMap<>();
    private final List<Trial> trials = new ArrayList<>();
    private final Distribution distribution = new Distribution();
    private long made;

    Journal(Part part, Sink sink, Cancel cancel) {
        this.part = part;
        this.sink = sink;
        this.cancel = cancel;
    }

    List<Study> studies() throws IOException {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(part.path()), StandardCharsets.UTF_8))) {
            for (int number = 1; ; number++) {
                var line = line(in);
                if (line == null) {
                    return new ArrayList<>(studies.values());
                }
                cancel.check();
                take(line, number);
            }
        }
    }

    /// Null at the end, and for a last line without its end.
    private static @org.jspecify.annotations.Nullable String line(BufferedReader in)
            throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString();
            }
            if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return null;
    }

    private void take(String line, int number) {
        if (line.isBlank()) {
            return;
        }
        try {
            operation(JsonReader.read(line));
        } catch (ConfigException problem) {
            var words = "the line is no operation of Optuna: " + problem.getMessage();
            sink.damaged(new Damage(part.relativePath(), "line " + number, words));
        }
    }

    private void operation(Value log) {
        switch (whole(log, "op_code")) {
            case 0 -> createStudy(log);
            case 1 -> studies.remove((long) whole(log, "study_id"));
            case 2 -> studyAttributes(log, "user_attr", false);
            case 3 -> studyAttributes(log, "system_attr", true);
            case 4 -> createTrial(log);
            default -> ofTrial(log);
        }
    }

    private static int whole(Value log, String key) {
        return Trees.at(log, key) instanceof Value.Whole number ? number.value().intValue() : -1;
    }

    /// A second study of the same name is the first one, asked for by another process.
    private void createStudy(Value log) {
        var name = Trees.at(log, "study_name").text();
        if (studies.values().stream().anyMatch(study -> study.name.equals(name))) {
            return;
        }
        var study = new Study(name);
        if (Trees.at(log, "directions") instanceof Value.Items directions) {
            directions.items().forEach(d -> study.directions.add(direction(d.text())));
        }
        studies.put(made++, study);
    }

    private static String direction(String number) {
        return switch (number) {
            case "1" -> "minimize";
            case "2" -> "maximize";
            default -> "not_set";
        };
    }

    private void studyAttributes(Value log, String kind, boolean isSystem) {
        var study = studies.get((long) whole(log, "study_id"));
        if (study != null && Trees.at(log, kind) instanceof Value.Table entries) {
            entries.entries().forEach(e -> Attributes.ofStudy(study, e.key(), e.value(), isSystem));
        }
    }

    /// Trials are counted through all studies, those of a study that is gone included.
    private void createTrial(Value log) {
        var study = studies.get((long) whole(log, "study_id"));
        if (study == null) {
            return;
        }
        var trial = new Trial(study.trials.size());
        if (Trees.at(log, "state") instanceof Value.Whole state) {
            trial.state = Trial.State.numbered(state.value().intValue());
        }
        trial.start = time(log, "datetime_start");
        trial.end = time(log, "datetime_complete");
        paramsOf(log, trial);
        TrialValues.whole(log, trial);
        study.trials.add(trial);
        trials.add(trial);
    }

    private void paramsOf(Value log, Trial trial) {
        if (Trees.at(log, "params") instanceof Value.Table params) {
            for (var param : params.entries()) {
                var json = Trees.at(log, "distributions", param.key()).text();
                trial.params.put(
                        param.key(),
                        distribution.value(param.value().number().orElse(Double.NaN), json));
            }
        }
    }

    /// What is said of a trial that is over does not count any more.
    private void ofTrial(Value log) {
        int id = whole(log, "trial_id");
        if (id < 0 || id >= trials.size() || trials.get(id).state.isOver()) {
            return;
        }
        var trial = trials.get(id);
        switch (whole(log, "op_code")) {
            case 5 ->
                    trial.params.put(
                            Trees.at(log, "param_name").text(),
                            distribution.value(
                                    Trees.at(log, "param_value_internal")
                                            .number()
                                            .orElse(Double.NaN),
                                    Trees.at(log, "distribution").text()));
            case 6 -> state(log, trial);
            case 7 -> TrialValues.intermediate(log, trial);
            case 8 -> TrialValues.attributes(log, trial);
            default -> {}
        }
    }

    private static void state(Value log, Trial trial) {
        trial.state = Trial.State.numbered(whole(log, "state"));
        if (trial.state == Trial.State.RUNNING) {
            trial.start = time(log, "datetime_start");
        }
        if (trial.state.isOver()) {
            trial.end = time(log, "datetime_complete");
        }
        TrialValues.values(log, trial);
    }

    private static java.time.@org.jspecify.annotations.Nullable Instant time(
            Value log, String key) {
        return Trees.at(log, key) instanceof Value.Text text ? Times.instant(text.text()) : null;
    }
}
