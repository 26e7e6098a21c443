package io.trialdesk.format.lightning;

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
import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Value;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Folders like `lightning_logs/version_0`: `metrics.csv` of the CSVLogger, the hyperparameters of
/// either logger in `hparams.yaml`, the whole configuration of LightningCLI in `config.yaml`. The
/// folder above is what the logger calls its name.
public final class Lightning {
    private static final String METRICS = "metrics.csv";
    private static final String HPARAMS = "hparams.yaml";
    private static final String CONFIG = "config.yaml";

    private Lightning() {}

    /// The format.
    public static Format format() {
        return new Profile("lightning", Lightning::claim, Lightning::rows, Lightning::tell)
                .withOrigin(EventFile::origin)
                .format();
    }

    private static Claim claim(Candidates folder) throws IOException {
        var events = EventFile.names(folder.folder());
        boolean isLogger =
                folder.folder().hasFile(HPARAMS)
                        && (folder.folder().hasFile(METRICS) || !events.isEmpty());
        if (!isLogger && !isOldLogger(folder)) {
            return Claim.NONE;
        }
        List<String> files = new ArrayList<>(folder.present(METRICS, HPARAMS));
        if (isOfCli(folder)) {
            files.add(CONFIG);
        }
        events.stream().limit(1).forEach(files::add);
        return Claim.of(folder.whole(files));
    }

    /// Without hyperparameters, a table is Lightning's when it stands in a folder numbered as
    /// Lightning does. One that a crash left full of zeros is told of by the reader.
    private static boolean isOldLogger(Candidates folder) throws IOException {
        return folder.folder().hasFile(METRICS)
                && lastName(folder.folder().path()).startsWith("version_")
                && (folder.header(METRICS).filter(h -> h.has("step") && h.has("epoch")).isPresent()
                        || folder.isZeros(METRICS));
    }

    private static boolean isOfCli(Candidates folder) throws IOException {
        return folder.folder().hasFile(CONFIG)
                && folder.head(CONFIG).texts().stream()
                        .limit(3)
                        .anyMatch(
                                line ->
                                        line.startsWith("# lightning.pytorch==")
                                                || line.startsWith("# pytorch_lightning==")
                                                || line.startsWith("seed_everything:"));
    }

    private static Optional<Rows> rows(Part part, String file) {
        return file.equals(METRICS) ? Optional.of(Delimited.by("step")) : Optional.empty();
    }

    private static void tell(Seen seen, Draft draft) throws IOException {
        var hparams = Trees.flatten(seen.yaml(HPARAMS));
        if (seen.has(CONFIG)) {
            var config = Trees.flatten(seen.yaml(CONFIG));
            draft.from(CONFIG).layer(ConfigLayer.Kind.FILE, config);
            config.forEach((key, value) -> settle(key, value, hparams.keySet(), draft));
        }
        draft.from(HPARAMS).layer(ConfigLayer.Kind.COMPUTED, hparams).params(hparams);
        var parent = seen.part().path().getParent();
        draft.from("").experiment(parent == null ? null : lastName(parent));
    }

    /// LightningCLI has keys that nobody set where a module has a whole group, as `optimizer`.
    private static void settle(String key, Value value, Set<String> hparams, Draft draft) {
        boolean isGroup = hparams.stream().anyMatch(h -> h.startsWith(key + "."));
        if (!(value instanceof Value.Nothing && isGroup)) {
            draft.param(key, value);
        }
    }

    static String lastName(Path path) {
        var name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
