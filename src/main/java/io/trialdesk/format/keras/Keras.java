package io.trialdesk.format.keras;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.table.Candidates;
import io.trialdesk.format.table.Delimited;
import io.trialdesk.format.table.Header;
import io.trialdesk.format.table.Lists;
import io.trialdesk.format.table.Profile;
import io.trialdesk.format.table.Rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Histories of Keras. `CSVLogger` writes `epoch` and the sorted names of its logs under any file
/// name; the dictionary `history.history` is saved as JSON, or by pandas with a column of row
/// numbers.
public final class Keras {
    private static final Set<String> USUAL =
            Set.of(
                    "training.log",
                    "training.csv",
                    "training_log.csv",
                    "train_log.csv",
                    "log.csv",
                    "history.csv",
                    "history.json");
    private static final Pattern LISTS =
            Pattern.compile("\\A\\s*\\{\\s*\"[^\"]+\"\\s*:\\s*\\[\\s*(-?\\d|NaN)");
    private static final Pattern LOSS = Pattern.compile("\"(val_)?loss\"\\s*:");

    private Keras() {}

    /// The format.
    public static Format format() {
        return new Profile("keras", Keras::claim, Keras::rows, Profile.Description.NOTHING)
                .format();
    }

    private static Optional<Rows> rows(Part part, String file) {
        var name = file.isEmpty() ? part.path().toString() : file;
        return Optional.of(name.endsWith(".json") ? new Lists(0, "/") : Delimited.by("epoch", ""));
    }

    private static Claim claim(Candidates folder) throws IOException {
        List<String> logs = new ArrayList<>();
        for (var file : folder.files(".csv", ".log", ".tsv", ".txt")) {
            var header = folder.header(file);
            if (header.isPresent() && (isLogger(header.get()) || isHistory(header.get(), file))) {
                logs.add(file);
            }
        }
        for (var file : folder.files(".json")) {
            if (file.contains("history") || file.contains("History")) {
                var head = folder.start(file);
                if (LISTS.matcher(head).find() && LOSS.matcher(head).find()) {
                    logs.add(file);
                }
            }
        }
        return folder.logs(logs, USUAL, List.of());
    }

    private static boolean isLogger(Header header) {
        var names = header.written();
        var keys = names.subList(1, names.size());
        return names.getFirst().equals("epoch")
                && keys.contains("loss")
                && keys.equals(keys.stream().sorted().toList());
    }

    /// As pandas writes the dictionary.
    private static boolean isHistory(Header header, String file) {
        boolean first = header.written().getFirst().isEmpty() || file.contains("history");
        return first
                && header.has("loss")
                && !header.has("epoch")
                && !header.has("step")
                && (header.has("val_loss") || header.has("accuracy") || header.names().size() <= 3);
    }
}
