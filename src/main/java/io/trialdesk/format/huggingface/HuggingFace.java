package io.trialdesk.format.huggingface;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Output folders of Hugging Face's `Trainer`: `trainer_state.json` in the folder itself or in its
/// `checkpoint-N` folders, each with the whole history up to it, so that the newest one is read
/// alone. LLaMA-Factory's `trainer_log.jsonl` beside it knows what was logged since.
public final class HuggingFace implements Format {
    public static final String NAME = "huggingface";

    static final String STATE = "trainer_state.json";
    static final String LOG = "trainer_log.jsonl";
    static final String MODEL = "config.json";
    private static final Pattern CHECKPOINT = Pattern.compile("checkpoint-(\\d{1,18})");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Claim claim(Folder folder) {
        Set<String> checkpoints =
                Set.copyOf(folder.folders(name -> CHECKPOINT.matcher(name).matches()));
        List<String> files = new ArrayList<>();
        if (folder.hasFile(STATE)) {
            files.add(STATE);
        }
        checkpoints.stream()
                .sorted(Comparator.comparingLong(HuggingFace::stepOf).reversed())
                .filter(name -> Files.isRegularFile(folder.path().resolve(name).resolve(STATE)))
                .map(name -> name + "/" + STATE)
                .forEach(files::add);
        if (folder.hasFile(LOG)) {
            files.add(LOG);
        }
        if (files.isEmpty()) {
            return Claim.NONE;
        }
        var part = new Part(NAME, folder.source(), folder.path(), Part.Role.RUN, files);
        return new Claim(List.of(part), checkpoints);
    }

    /// The step of a checkpoint's folder, -1 for the folder of the run.
    static long stepOf(String file) {
        var match = CHECKPOINT.matcher(file.replace("/" + STATE, ""));
        return match.matches() ? Long.parseLong(match.group(1)) : -1;
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        var sum = new Fingerprint();
        for (var file : part.files()) {
            sum.file(part.path().resolve(file));
        }
        return sum.value();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        long fingerprint = fingerprint(part);
        return new TrainerRun(part, sink, cancel).read(from, fingerprint);
    }
}
