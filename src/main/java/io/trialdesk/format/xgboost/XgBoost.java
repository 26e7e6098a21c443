package io.trialdesk.format.xgboost;

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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What XGBoost leaves: models and configurations as JSON, the dictionary `evals_result` as JSON,
/// the console's lines of evaluations. One of each in a folder is one run. The dictionary holds all
/// digits, so it counts before the console.
public final class XgBoost {
    /// Sacred's lists have steps of their own.
    private static final Pattern EVALUATIONS =
            Pattern.compile(
                    "\\A\\s*\\{\\s*\"(?!training\"|valid_\\d+\")[^\"]+\"\\s*:\\s*\\{"
                            + "\\s*\"(?!steps\")[^\"]+\"\\s*:\\s*\\[\\s*(?:-?\\d|NaN)");

    private XgBoost() {}

    /// The format.
    public static Format format() {
        return new Profile("xgboost", XgBoost::claim, XgBoost::rows, XgBoost::tell)
                .withOrigin(XgBoost::origin)
                .format();
    }

    private static Claim claim(Candidates folder) throws IOException {
        List<String> models = new ArrayList<>();
        List<String> histories = new ArrayList<>();
        for (var file : folder.files(".json")) {
            var head = folder.start(file);
            if (ModelJson.isModel(head)) {
                models.add(file);
            } else if (EVALUATIONS.matcher(head).find()) {
                histories.add(file);
            }
        }
        List<String> logs = new ArrayList<>();
        for (var file : folder.files(".log", ".txt", ".out")) {
            if (folder.head(file).texts().stream().anyMatch(Console::isRow)) {
                logs.add(file);
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
        var path = part.path().resolve(file);
        if (!path.toString().endsWith(".json")) {
            return Optional.of(new LogLines(Console::read));
        }
        return ModelJson.isModel(path) ? Optional.empty() : Optional.of(new Lists(0, "-"));
    }

    /// A model without a log beside it is told from others by all that it says of itself.
    private static Optional<String> origin(Part part) throws IOException {
        Path path = part.path();
        return part.files().isEmpty()
                        && path.toString().endsWith(".json")
                        && ModelJson.isModel(path)
                ? Optional.of(ModelJson.read(path).toString())
                : Optional.empty();
    }

    private static void tell(Seen seen, Draft draft) throws IOException {
        for (var file : seen.files()) {
            var path = seen.part().path().resolve(file);
            if (path.toString().endsWith(".json") && ModelJson.isModel(path)) {
                var model = ModelJson.read(path);
                draft.from(file).params(model.params()).tags(model.attributes());
                draft.layer(ConfigLayer.Kind.COMPUTED, model.params());
                draft.status(RunStatus.FINISHED);
            }
        }
    }
}
