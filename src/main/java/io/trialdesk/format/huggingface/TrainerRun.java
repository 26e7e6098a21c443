package io.trialdesk.format.huggingface;

import io.trialdesk.config.Trees;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.format.json.JsonDoc;
import io.trialdesk.format.json.Rewritten;
import io.trialdesk.model.Damage;
import io.trialdesk.model.RunStatus;
import io.trialdesk.series.PointBuffer;
import io.trialdesk.work.Cancel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One reading of one output folder. For one thread.
final class TrainerRun {
    private static final List<String> PARAMS =
            List.of(
                    "max_steps",
                    "num_train_epochs",
                    "train_batch_size",
                    "logging_steps",
                    "eval_steps",
                    "save_steps");
    private static final List<String> TAGS =
            List.of(
                    "best_metric",
                    "best_model_checkpoint",
                    "best_global_step",
                    "total_flos",
                    "num_input_tokens_seen",
                    "trial_name");

    private final Part part;
    private final Sink sink;
    private final Cancel cancel;
    private boolean isCut;

    TrainerRun(Part part, Sink sink, Cancel cancel) {
        this.part = part;
        this.sink = sink;
        this.cancel = cancel;
    }

    Reading read(Position from, long fingerprint) throws IOException {
        var newest = newest();
        Map<String, PointBuffer> series =
                newest == null ? new LinkedHashMap<>() : newest.state().series();
        var log = log(newest == null ? -1 : newest.state().step(), series);
        var first = newest == null ? log : newest.state().firstRow();
        boolean nothing = newest == null && log.isEmpty();
        if (nothing || (isCut && (Rewritten.wasRead(from) || first.isEmpty()))) {
            return Rewritten.notYet(from);
        }
        var facts = facts(newest, first);
        sink.run(facts);
        series.forEach((key, points) -> sink.points(facts.id(), key, points.toPoints()));
        return isCut ? Rewritten.notYet(from) : Rewritten.whole(fingerprint);
    }

    /// A state and the file it was read from, relative to the part.
    private record Newest(String file, StateFile state) {}

    /// The state that has come furthest. That of the folder itself, which is written last, counts
    /// when no checkpoint is ahead of it, as one is when training went on after it.
    private @Nullable Newest newest() throws IOException {
        Newest best = null;
        for (var file : part.files()) {
            boolean isAhead = best == null || HuggingFace.stepOf(file) > best.state().step();
            if (file.endsWith(HuggingFace.STATE) && isAhead) {
                cancel.check();
                var read = state(file);
                if (read != null && (best == null || read.step() > best.state().step())) {
                    best = new Newest(file, read);
                }
            }
        }
        return best;
    }

    /// Null for a file that is not there any more or not yet complete.
    private @Nullable StateFile state(String file) throws IOException {
        try {
            var path = part.path().resolve(file);
            var state = StateFile.read(path);
            for (var trouble : state.ending().troubles()) {
                var where = "byte " + trouble.at();
                sink.damaged(new Damage(part.relative(path), where, trouble.problem()));
            }
            isCut |= state.ending().isCut();
            return state;
        } catch (NoSuchFileException deleted) {
            // The trainer deletes old checkpoints while it goes on.
            return null;
        }
    }

    /// Adds what LLaMA-Factory logged after a step; tells the first line of its log.
    private String log(long after, Map<String, PointBuffer> series) throws IOException {
        return part.files().contains(HuggingFace.LOG)
                ? new FactoryLog(part, sink, cancel).read(after, series)
                : "";
    }

    private Facts facts(@Nullable Newest newest, String first) throws IOException {
        Path folder = part.path().getFileName();
        var name = folder == null ? "" : folder.toString();
        var id = new Origin(HuggingFace.NAME).and(name).and(first).id();
        var draft = Facts.draft(id, part.relativePath()).derivedId().name(name);
        if (newest == null) {
            return draft.facts();
        }
        var state = newest.state();
        draft.from(newest.file()).status(status(state));
        for (var key : PARAMS) {
            var value = state.fields().get(key);
            if (value != null) {
                draft.param(key, value);
            }
        }
        for (var key : TAGS) {
            var value = state.fields().get(key);
            if (value != null) {
                draft.tag("trainer." + key, value.text());
            }
        }
        model(draft);
        return draft.facts();
    }

    private static @Nullable RunStatus status(StateFile state) {
        long most = state.whole("max_steps").longValue();
        boolean over = state.isStopped() || (most > 0 && state.step() >= most);
        return over ? RunStatus.FINISHED : null;
    }

    /// The model's configuration, its keys marked as the model's. It stands beside the model, in
    /// the folder of the run or of a checkpoint.
    private void model(Draft draft) throws IOException {
        List<String> files = new ArrayList<>();
        files.add(HuggingFace.MODEL);
        part.files().stream()
                .filter(file -> file.endsWith(HuggingFace.STATE))
                .map(file -> file.replace(HuggingFace.STATE, HuggingFace.MODEL))
                .forEach(files::add);
        for (var file : files) {
            var doc = JsonDoc.read(part, part.path().resolve(file), sink);
            if (doc.isThere()) {
                draft.from(file);
                Trees.flatten(doc.value())
                        .forEach((key, value) -> draft.param("model." + key, value));
                return;
            }
        }
    }
}
