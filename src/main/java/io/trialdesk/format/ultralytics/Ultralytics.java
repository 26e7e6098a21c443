package io.trialdesk.format.ultralytics;

import io.trialdesk.config.Trees;
import io.trialdesk.format.Claim;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.table.Candidates;
import io.trialdesk.format.table.Delimited;
import io.trialdesk.format.table.LogLines;
import io.trialdesk.format.table.Profile;
import io.trialdesk.format.table.Rows;
import io.trialdesk.format.table.Seen;
import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Training folders like `runs/detect/train`: `args.yaml` and `results.csv` of Ultralytics;
/// `opt.yaml`, `hyp.yaml` and `results.csv` or `results.txt` of YOLOv5, v7 and v9.
public final class Ultralytics {
    private static final String ARGS = "args.yaml";
    private static final String OPTIONS = "opt.yaml";
    private static final String HYPER = "hyp.yaml";
    private static final String TABLE = "results.csv";
    private static final String LINES = "results.txt";

    private Ultralytics() {}

    /// The format.
    public static Format format() {
        return new Profile("ultralytics", Ultralytics::claim, Ultralytics::rows, Ultralytics::tell)
                .format();
    }

    private static Claim claim(Candidates folder) throws IOException {
        var rows = folder.present(TABLE, LINES);
        boolean isNew = folder.folder().hasFile(ARGS) && rows.contains(TABLE);
        boolean isOld = folder.folder().hasFile(OPTIONS) && !rows.isEmpty();
        if (!(isNew && hasEpochs(folder)) && !isOld) {
            return Claim.NONE;
        }
        var files = folder.present(TABLE, ARGS, OPTIONS, HYPER);
        return Claim.of(
                folder.whole(rows.contains(TABLE) ? files : folder.present(LINES, OPTIONS, HYPER)));
    }

    private static boolean hasEpochs(Candidates folder) throws IOException {
        return folder.header(TABLE).filter(h -> h.names().getFirst().equals("epoch")).isPresent();
    }

    private static Optional<Rows> rows(Part part, String file) {
        return switch (file) {
            case TABLE -> Optional.of(Delimited.by("epoch"));
            case LINES -> Optional.of(new LogLines(OldResults::read));
            default -> Optional.empty();
        };
    }

    private static void tell(Seen seen, Draft draft) throws IOException {
        Map<String, Value> all = new LinkedHashMap<>();
        for (var file : List.of(OPTIONS, HYPER, ARGS)) {
            var tree = seen.yaml(file);
            var options = prefixed(Trees.flatten(tree), file.equals(HYPER) ? "hyp." : "");
            draft.from(file);
            if (!options.isEmpty()) {
                draft.params(options).layer(ConfigLayer.Kind.FILE, options);
            }
            if (Trees.at(tree, "project") instanceof Value.Text project) {
                draft.experiment(project.text());
            }
            all.putAll(options);
        }
        if (isComplete(seen, all.get("epochs"))) {
            draft.from(seen.has(TABLE) ? TABLE : LINES).status(RunStatus.FINISHED);
        }
    }

    /// Epochs count from 0 in older versions and from 1 in newer ones, so rows decide. A run that
    /// stopped early does not say so.
    private static boolean isComplete(Seen seen, @Nullable Value epochs) {
        long rows = seen.rows(TABLE) + seen.rows(LINES);
        return epochs instanceof Value.Whole whole
                && whole.value().signum() > 0
                && whole.value().longValue() <= rows;
    }

    private static Map<String, Value> prefixed(Map<String, Value> values, String prefix) {
        Map<String, Value> named = new LinkedHashMap<>();
        values.forEach((key, value) -> named.put(prefix + key, value));
        return named;
    }
}
