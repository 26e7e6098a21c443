package io.trialdesk.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// A folder with runs of many tools, made from the recorded ones by copying them under other ids
/// and names. Each run has a name of its own, which tells its format and a number.
final class Mixture {
    static final Path SAMPLES = Path.of("src/test/samples");
    private static final String TRIAL =
            "ray/loans/train_c17cf_00000_0_lr=0.1000_2026-11-24_12-15-36";
    private static final String MLFLOW = "6bf4816d163d4c3c90989e8dd08d0836";

    private Mixture() {}

    /// What is to be read of a run.
    ///
    /// @param path relative to the mixture
    record Made(String format, String path, String name) {}

    /// Makes one run of a format in a folder of its own.
    private interface Maker {
        void make(Path run, int number) throws IOException;
    }

    private static Map<String, Maker> makers() {
        var makers = new TreeMap<String, Maker>();
        makers.put("jsonl", Mixture::log);
        makers.put(
                "hydra",
                (run, n) ->
                        write(
                                run.resolve(".hydra/config.yaml"),
                                "lr: 0.%d\nseed: %d\n".formatted(n, n)));
        makers.put(
                "keras",
                (run, n) ->
                        copy(
                                "keras/plain",
                                run,
                                text -> text.replace("0.76041", "0.6" + digits(n))));
        makers.put(
                "lightning",
                (run, n) ->
                        copy(
                                "lightning/late/version_0",
                                run,
                                text -> text.replace("2.12142", "2.1" + digits(n))));
        makers.put(
                "huggingface",
                (run, n) ->
                        copy(
                                "huggingface/interrupted",
                                run,
                                text -> text.replace("0.69303", "0.6" + digits(n))));
        makers.put(
                "sacred",
                (run, n) ->
                        copy(
                                "sacred/runs/1",
                                run,
                                text ->
                                        text.replace(
                                                "2026-11-24T11:45:",
                                                "2025-%s:".formatted(minute(n)))));
        makers.put(
                "ray",
                (run, n) ->
                        copy(
                                TRIAL,
                                run,
                                text -> text.replace("c17cf_00000", "c17cf_" + digits(n))));
        makers.put("mlflow", Mixture::mlflow);
        makers.put("tensorboard", Mixture::events);
        makers.put("wandb", WandbCopies::make);
        return makers;
    }

    /// Makes so many runs, about as many of each format.
    static List<Made> make(Path folder, int runs) throws IOException {
        var formats = List.copyOf(makers().keySet());
        var studies = OptunaCopies.make(folder, runs / (formats.size() + 1));
        write(
                folder.resolve("mlruns/0/meta.yaml"),
                "experiment_id: '0'\nlifecycle_stage: active\nname: churn\n");
        var made =
                IntStream.range(0, runs - studies.size())
                        .mapToObj(i -> made(formats.get(i % formats.size()), i))
                        .toList();
        try {
            IntStream.range(0, made.size()).parallel().forEach(i -> make(folder, made.get(i), i));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Stream.concat(made.stream(), studies.stream()).toList();
    }

    private static void make(Path folder, Made run, int number) {
        try {
            var maker = Objects.requireNonNull(makers().get(run.format()));
            maker.make(folder.resolve(run.path()), number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Most tools know a run by its folder; some have the experiment's name before it.
    private static Made made(String format, int number) {
        var run = format + "-" + digits(number);
        return switch (format) {
            case "mlflow" -> new Made(format, "mlruns/0/" + run, run);
            case "sacred" -> new Made(format, "sacred/" + run, "loans/" + run);
            case "wandb" ->
                    new Made(
                            format,
                            "wandb/" + WandbCopies.folder(number),
                            WandbCopies.name(number));
            default -> new Made(format, format + "/" + run, run);
        };
    }

    private static String digits(int number) {
        return "%05d".formatted(number);
    }

    private static String minute(int number) {
        return "%02d-%02dT%02d:%02d"
                .formatted(1 + number / 1000, 1 + number % 28, number / 28 % 24, number / 672 % 60);
    }

    private static void log(Path run, int number) throws IOException {
        var text =
                new StringBuilder(
                        "{\"event\":\"start\",\"run\":\"jsonl-%s\",\"config\":{\"lr\":0.1}}%n"
                                .formatted(digits(number)));
        for (int step = 1; step <= 20; step++) {
            text.append("{\"step\":%d,\"loss\":%d}%n".formatted(step, number / step));
        }
        write(run.resolve("metrics.jsonl"), text.toString());
    }

    private static void mlflow(Path run, int number) throws IOException {
        var id = "%032x".formatted(number);
        copy(
                "mlflow/folder-2.22.5/mlruns/102072949708878855/" + MLFLOW,
                run,
                text ->
                        text.replace(MLFLOW, id)
                                .replace("child", "mlflow-" + digits(number))
                                .replace("102072949708878855", "0"));
        Files.deleteIfExists(run.resolve("tags/mlflow.parentRunId"));
    }

    /// A writer notes the time of its making in the first record, which tells runs apart: eight
    /// bytes of length, four of checksum, nine of the time, the rest, four of checksum.
    private static void events(Path run, int number) throws IOException {
        var from =
                SAMPLES.resolve(
                        "tensorboard/pytorch/plain/events.out.tfevents.1795521001.vm.10613.0");
        var bytes = ByteBuffer.wrap(Files.readAllBytes(from)).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) bytes.getLong(0);
        bytes.putDouble(13, 1_700_000_000 + number);
        var crc = new CRC32C();
        crc.update(bytes.array(), 12, length);
        int sum = (int) crc.getValue();
        bytes.putInt(12 + length, Integer.rotateRight(sum, 15) + 0xA282EAD8);
        Files.createDirectories(run);
        Files.write(
                run.resolve("events.out.tfevents." + (1_700_000_000 + number) + ".host"),
                bytes.array());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// Copies a run's own files, without those of other tools.
    static void copy(String sample, Path to, UnaryOperator<String> change) throws IOException {
        var from = SAMPLES.resolve(sample);
        List<Path> files;
        try (var all = Files.walk(from)) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(f -> !f.toString().contains("tfevents"))
                            .toList();
        }
        for (var file : files) {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            var target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.write(target, change.apply(text).getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
