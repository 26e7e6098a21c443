package io.trialdesk.format.catboost;

import io.trialdesk.config.Trees;
import io.trialdesk.format.Claim;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.table.Candidates;
import io.trialdesk.format.table.Delimited;
import io.trialdesk.format.table.Profile;
import io.trialdesk.format.table.Rows;
import io.trialdesk.format.table.Seen;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import java.io.IOException;
import java.util.Optional;

/// The folder `catboost_info`, or any `train_dir`. It holds the last training of its place only,
/// since each one overwrites it, and no parameters. The event files in the folders inside say the
/// same as the tables.
public final class CatBoost {
    private static final String TRAINING = "catboost_training.json";
    private static final String LEARN = "learn_error.tsv";
    private static final String TEST = "test_error.tsv";
    private static final String TIME = "time_left.tsv";

    private CatBoost() {}

    /// The format.
    public static Format format() {
        return new Profile("catboost", CatBoost::claim, CatBoost::rows, CatBoost::tell).format();
    }

    private static Claim claim(Candidates folder) {
        var tables = folder.present(LEARN, TEST, TIME);
        if (tables.isEmpty() || !folder.folder().hasFile(TRAINING)) {
            return Claim.NONE;
        }
        var closed =
                folder.folder().entries().stream()
                        .filter(entry -> entry.isFolder())
                        .map(entry -> entry.name())
                        .filter(
                                name ->
                                        name.equals("learn")
                                                || name.startsWith("test")
                                                || name.equals("tmp"))
                        .toArray(String[]::new);
        return Claim.of(folder.whole(folder.present(LEARN, TEST, TIME, TRAINING)), closed);
    }

    private static Optional<Rows> rows(Part part, String file) throws IOException {
        return switch (file) {
            case LEARN -> Optional.of(Delimited.by("iter").named(name -> "learn/" + name));
            case TEST -> Optional.of(Delimited.by("iter").named(TestSets.of(part)::name));
            case TIME -> Optional.of(Delimited.by("iter").named(name -> "time/" + name));
            default -> Optional.empty();
        };
    }

    private static void tell(Seen seen, Draft draft) throws IOException {
        var training = seen.json(TRAINING);
        var meta = Trees.at(training, "meta");
        draft.from(TRAINING);
        if (Trees.at(meta, "parameters") instanceof Value.Table parameters) {
            draft.params(Trees.flatten(parameters));
        }
        if (Trees.at(meta, "name") instanceof Value.Text name
                && !name.text().equals("experiment")) {
            draft.experiment(name.text());
        }
        if (Trees.at(meta, "launch_mode") instanceof Value.Text mode) {
            draft.tag("catboost.launch_mode", mode.text());
        }
        if (Trees.at(meta, "iteration_count") instanceof Value.Whole count) {
            draft.tag("catboost.iteration_count", count.text());
            boolean isDone = seen.rows(LEARN) >= count.value().longValue();
            draft.status(isDone ? RunStatus.FINISHED : null);
        }
    }
}
