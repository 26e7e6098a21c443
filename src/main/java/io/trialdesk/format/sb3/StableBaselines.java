package io.trialdesk.format.sb3;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.format.Claim;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.table.Candidates;
import io.trialdesk.format.table.Delimited;
import io.trialdesk.format.table.Head;
import io.trialdesk.format.table.LogLines;
import io.trialdesk.format.table.Profile;
import io.trialdesk.format.table.Rows;
import io.trialdesk.format.table.Seen;
import io.trialdesk.format.table.Times;
import io.trialdesk.model.Value;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Log folders of Stable-Baselines3: `progress.csv` or `progress.json`, whose step is the number of
/// timesteps, and one `monitor.csv` for each environment, whose rows are episodes.
public final class StableBaselines {
    private static final String TABLE = "progress.csv";
    private static final String LINES = "progress.json";
    private static final String MONITOR = "monitor.csv";
    private static final String STEPS = "time/total_timesteps";

    private StableBaselines() {}

    /// The format.
    public static Format format() {
        return new Profile(
                        "sb3", StableBaselines::claim, StableBaselines::rows, StableBaselines::tell)
                .format();
    }

    private static Claim claim(Candidates folder) throws IOException {
        List<String> files = new ArrayList<>();
        if (folder.folder().hasFile(TABLE)
                && folder.header(TABLE).filter(h -> h.has(STEPS)).isPresent()) {
            files.add(TABLE);
        } else if (folder.folder().hasFile(LINES) && folder.head(LINES).first().contains(STEPS)) {
            files.add(LINES);
        }
        for (var file : folder.files(MONITOR)) {
            if (folder.head(file).first().startsWith("#{")) {
                files.add(file);
            }
        }
        return files.isEmpty() ? Claim.NONE : Claim.of(folder.whole(files));
    }

    private static Optional<Rows> rows(Part part, String file) {
        if (file.equals(LINES)) {
            return Optional.of(new LogLines(JsonProgress::read));
        }
        if (!file.endsWith(MONITOR)) {
            return Optional.of(Delimited.by(STEPS));
        }
        var number = file.substring(0, file.length() - MONITOR.length());
        var prefix = "monitor/" + (number.isEmpty() ? "" : number.replace('.', '/'));
        return Optional.of(Delimited.by().clock("t").named(name -> prefix + name));
    }

    private static void tell(Seen seen, Draft draft) throws IOException {
        for (var file : seen.part().files()) {
            if (file.endsWith(MONITOR)) {
                draft.from(file);
                tellMonitor(Head.of(seen.part().path().resolve(file)).first(), draft);
                return;
            }
        }
    }

    private static void tellMonitor(String comment, Draft draft) {
        try {
            var said = JsonReader.read(comment.startsWith("#") ? comment.substring(1) : "{}");
            if (Trees.at(said, "env_id") instanceof Value.Text environment) {
                draft.param("env_id", environment);
            }
            double start = Times.seconds(Trees.at(said, "t_start").number().orElse(0));
            if (!Double.isNaN(start)) {
                draft.start(Instant.ofEpochSecond(0, Math.round(start * 1e6) * 1000));
            }
        } catch (ConfigException torn) {
            // A comment that is not complete says nothing; the rows are told all the same.
            return;
        }
    }
}
