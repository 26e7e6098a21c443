package io.trialdesk.format.fastai;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Format;
import io.trialdesk.format.table.Candidates;
import io.trialdesk.format.table.Delimited;
import io.trialdesk.format.table.Profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `CSVLogger` of fastai: `epoch,train_loss,valid_loss,…,time`, the header again for each fit that
/// appends.
public final class Fastai {
    private Fastai() {}

    /// The format.
    public static Format format() {
        return Profile.of("fastai", Delimited.by("epoch"), Fastai::claim).format();
    }

    private static Claim claim(Candidates folder) throws IOException {
        List<String> logs = new ArrayList<>();
        for (var file : folder.files(".csv")) {
            var header = folder.header(file);
            if (header.isPresent()
                    && header.get().startsWith("epoch", "train_loss", "valid_loss")
                    && header.get().names().getLast().equals("time")) {
                logs.add(file);
            }
        }
        return folder.logs(logs, Set.of("history.csv"), List.of());
    }
}
