package io.trialdesk.format.mlflow;

import io.trialdesk.format.Fingerprint;
import io.trialdesk.format.jsonl.Lines;
import io.trialdesk.model.Numbers;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The folder of a logged model in a file store, `models/m-…` beside the runs of its experiment.
/// What it lacks, or cannot be understood in it, costs nothing else: the run itself can be read.
record ModelFolder(Path folder) {
    private static final int MOST_TEXT = 1 << 20;

    /// The folder of a model that a run names; one that would lead elsewhere is not there.
    static ModelFolder of(Path run, String id) {
        var name = id.matches("[A-Za-z0-9_-]+") ? id : "-";
        return new ModelFolder(run.resolve("..").normalize().resolve("models").resolve(name));
    }

    /// Adds everything that [#tell] would read.
    void addTo(Fingerprint sum) throws IOException {
        sum.fileIfThere(meta());
        RunFiles.list(folder.resolve("params"), sum);
        RunFiles.list(folder.resolve("metrics"), sum);
    }

    Path meta() {
        return folder.resolve(RunFiles.META);
    }

    Path artifacts() {
        return folder.resolve("artifacts");
    }

    void tell(LoggedModel model) throws IOException {
        var none = new Fingerprint();
        var bytes = new Bytes();
        for (var param : RunFiles.list(folder.resolve("params"), none)) {
            text(param, bytes).ifPresent(text -> model.param(param.key(), text));
        }
        for (var metric : RunFiles.list(folder.resolve("metrics"), none)) {
            var channel = open(metric.path());
            if (channel.isPresent()) {
                try (var open = channel.get()) {
                    points(metric.key(), open, model);
                }
            }
        }
    }

    /// Empty for one that vanished or may not be read.
    private static Optional<String> text(RunFiles.Entry entry, Bytes bytes) throws IOException {
        try {
            int size = (int) Math.min(entry.size(), MOST_TEXT);
            return Optional.of(bytes.read(entry.path(), 0, size).text());
        } catch (FileNotFoundException gone) {
            return Optional.empty();
        }
    }

    private static Optional<FileChannel> open(Path file) throws IOException {
        try {
            return Optional.of(FileChannel.open(file, StandardOpenOption.READ));
        } catch (NoSuchFileException | AccessDeniedException gone) {
            return Optional.empty();
        }
    }

    private static void points(String key, FileChannel channel, LoggedModel model)
            throws IOException {
        var lines = new Lines(channel, 0);
        while (lines.next()) {
            if (lines.isWhole() && !lines.isTooLong()) {
                var text =
                        new String(
                                lines.bytes(),
                                lines.start(),
                                lines.length(),
                                StandardCharsets.UTF_8);
                point(key, List.of(text.strip().split(" ")), model);
            }
        }
    }

    /// `timestamp value step run [dataset digest]`; the name of a dataset may hold blanks.
    private static void point(String key, List<String> words, LoggedModel model) {
        if (words.size() < 4) {
            return;
        }
        var time = whole(words.get(0));
        var value = Numbers.parse(words.get(1));
        var step = whole(words.get(2));
        if (time.isPresent() && value.isPresent() && step.isPresent()) {
            var dataset = String.join(" ", words.subList(4, words.size()));
            model.point(key, dataset, step.getAsLong(), time.getAsLong(), value.getAsDouble());
        }
    }

    private static OptionalLong whole(String text) {
        return text.matches("-?\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
