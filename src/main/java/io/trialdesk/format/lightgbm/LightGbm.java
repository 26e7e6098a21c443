package io.trialdesk.format.lightgbm;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.table.Candidates;
import io.trialdesk.format.table.Lists;
import io.trialdesk.format.table.LogLines;
import io.trialdesk.format.table.Profile;
import io.trialdesk.format.table.Rows;
import io.trialdesk.format.table.Seen;
import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.RunStatus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What LightGBM leaves: models as text, which hold every parameter; the console's lines of
/// evaluations; the dictionary of `record_evaluation` as JSON. One of each in a folder is one run.
public final class LightGbm {
    /// Sacred's lists have steps of their own.
    private static final Pattern EVALUATIONS =
            Pattern.compile(
                    "\\A\\s*\\{\\s*\"(?:training|valid_\\d+)\"\\s*:\\s*\\{"
                            + "\\s*\"(?!steps\")[^\"]+\"\\s*:\\s*\\[");

    private LightGbm() {}

    /// The format.
    public static Format format() {
        return new Profile("lightgbm", LightGbm::claim, LightGbm::rows, LightGbm::tell)
                .withOrigin(ModelText::origin)
                .format();
    }

    private static Claim claim(Candidates folder) throws IOException {
        List<String> models = new ArrayList<>();
        List<String> logs = new ArrayList<>();
        for (var file : folder.files(".txt", ".log", ".out", ".model", ".lgb", ".lgbm")) {
            var lines = folder.head(file).texts();
            if (ModelText.isModel(lines)) {
                models.add(file);
            } else if (lines.stream().anyMatch(Console::isRow)) {
                logs.add(file);
            }
        }
        var histories = new ArrayList<String>();
        for (var file : folder.files(".json")) {
            if (EVALUATIONS.matcher(folder.start(file)).find()) {
                histories.add(file);
            }
        }
        return claim(folder, models, histories.isEmpty() ? logs : histories);
    }

    private static Claim claim(Candidates folder, List<String> models, List<String> logs) {
        if (models.size() <= 1 && logs.size() == 1) {
            List<String> files = new ArrayList<>(logs);
            files.addAll(models);
            return Claim.of(folder.whole(files));
        }
        List<Part> parts = new ArrayList<>();
        models.forEach(file -> parts.add(folder.alone(file, Part.Role.LOG)));
        logs.forEach(file -> parts.add(folder.alone(file, Part.Role.LOG)));
        return new Claim(parts, Set.of());
    }

    private static Optional<Rows> rows(Part part, String file) throws IOException {
        var name = file.isEmpty() ? part.path().toString() : file;
        if (name.endsWith(".json")) {
            return Optional.of(new Lists(1, "-"));
        }
        return ModelText.isModel(part.path().resolve(file))
                ? Optional.empty()
                : Optional.of(new LogLines(Console::read));
    }

    private static void tell(Seen seen, Draft draft) throws IOException {
        for (var file : seen.files()) {
            var path = seen.part().path().resolve(file);
            if (ModelText.isModel(path)) {
                var params = ModelText.parameters(path);
                draft.from(file).params(params).layer(ConfigLayer.Kind.COMPUTED, params);
                draft.status(RunStatus.FINISHED);
            }
        }
    }
}
