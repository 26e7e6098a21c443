package io.trialdesk.boot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Builds folders as a stranger could send them, with sound runs among what is hostile. Files that
/// are large are sparse: their blanks take no room on the disk.
final class HostileFolder {
    private static final Path SAMPLES = Path.of("src/test/samples");
    private static final long GIGABYTE = 1L << 30;
    private static final int DEEP = 10_000;
    private static final Random RANDOM = new Random(7);

    /// What the pickles would make if they were loaded.
    private final Path marker;

    private final List<Path> pipes = new ArrayList<>();

    HostileFolder(Path marker) {
        this.marker = marker;
    }

    /// Lines and texts of a gigabyte, nesting, aliases that multiply. Problems are expected for
    /// each folder whose name begins with `bad`.
    void texts(Path folder) throws IOException {
        good(folder);
        copy("sacred/runs/1", folder.resolve("bad-sacred-deep"));
        write(folder.resolve("bad-sacred-deep/config.json"), nested("{\"a\":", "1", "}"));
        copy("lightning/late/version_0", folder.resolve("bad-csv/version_0"));
        huge(
                folder.resolve("bad-csv/version_0/metrics.csv"),
                "epoch,step,loss\n" + "0,1,0.75\n".repeat(8000),
                "\n1,2,0.5\n");
        copy("lightning/cli/version_0", folder.resolve("bad-hparams/version_0"));
        huge(folder.resolve("bad-hparams/version_0/hparams.yaml"), "lr: ", "");
        copy("huggingface/interrupted", folder.resolve("bad-state"));
        write(
                folder.resolve("bad-state/checkpoint-4/trainer_state.json"),
                "{\"log_history\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + "}");
        var hydra = folder.resolve("bad-hydra-line/.hydra");
        huge(hydra.resolve("config.yaml"), "lr: 0.1\nname: ", "");
        write(folder.resolve("bad-hydra-deep/.hydra/config.yaml"), nested("[", "1", "]"));
        write(folder.resolve("bad-hydra-aliases/.hydra/config.yaml"), aliases());
        huge(
                folder.resolve("bad-log.jsonl"),
                start(folder.resolve("bad-log.jsonl")),
                "\n{\"step\":3,\"loss\":0.5}\n");
        write(
                folder.resolve("bad-deep.jsonl"),
                start(folder.resolve("bad-deep.jsonl"))
                        + nested("{\"a\":", "1", "}")
                        + "\n{\"step\":3,\"loss\":0.5}\n");
    }

    /// The same for tools whose files are JSON, and for MLflow's own.
    void moreTexts(Path folder) throws IOException {
        good(folder);
        copy("ray/loans", folder.resolve("ray"));
        var trials = list(folder.resolve("ray"), "train_");
        large(trials.get(0).resolve("params.json"), "{\"lr\": \"", "\"}");
        large(
                trials.get(1).resolve("result.json"),
                "{\"loss\": 1, \"training_iteration\": 1}\n",
                "\n");
        Files.move(trials.get(0), folder.resolve("ray/bad-params"));
        Files.move(trials.get(1), folder.resolve("ray/bad-result"));
        copy("mmengine/work_dirs/toy", folder.resolve("bad-mmengine"));
        write(
                folder.resolve("bad-mmengine/20261124_122054/vis_data/scalars.json"),
                "{\"loss\": 1.0, \"step\": 1}\n" + nested("{\"a\":", "1", "}") + "\n");
        copy("catboost/alone", folder.resolve("bad-catboost"));
        large(
                folder.resolve("bad-catboost/catboost_info/learn_error.tsv"),
                "iter\tRMSE\n",
                "\n1\t2\n");
        large(
                folder.resolve("bad-catboost/catboost_info/catboost_training.json"),
                "{\"meta\": \"",
                "\"}");
        copy("keras/history", folder.resolve("bad-keras"));
        write(
                folder.resolve("bad-keras/history.json"),
                "{\"loss\": [1.0, 0.5], \"a\": " + nested("[", "1", "]") + "}");
        copy("wandb/0.9.7", folder.resolve("bad-wandb-old"));
        var dryrun = list(folder.resolve("bad-wandb-old/wandb"), "dryrun").getFirst();
        large(
                dryrun.resolve("wandb-history.jsonl"),
                "{\"_step\":0,\"loss\":1}\n{\"loss\":\"",
                "\"}\n{\"_step\":2,\"loss\":1}\n");
        large(dryrun.resolve("config.yaml"), "wandb_version: 1\nname: ", "");
        copy("optuna", folder.resolve("optuna"));
        large(
                folder.resolve("optuna/bad-journal.log"),
                firstLine(folder.resolve("optuna/studies.log")),
                "\n");
        Files.delete(folder.resolve("optuna/studies.log"));
        copy("mlflow/folder-2.22.5", folder.resolve("mlflow"));
        mlflow(folder.resolve("mlflow"));
    }

    /// A run with a description of a gigabyte, one with such a metric, one that names a place
    /// outside as its artifacts.
    private static void mlflow(Path store) throws IOException {
        List<Path> runs;
        try (var all = Files.walk(store)) {
            runs =
                    all.filter(
                                    p ->
                                            p.endsWith("meta.yaml")
                                                    && Files.isDirectory(
                                                            p.resolveSibling("metrics")))
                            .map(Path::getParent)
                            .sorted()
                            .toList();
        }
        large(
                runs.get(0).resolve("meta.yaml"),
                Files.readString(runs.get(0).resolve("meta.yaml")) + "run_note: ",
                "");
        large(runs.get(1).resolve("metrics/bad-metric"), "1700000000000 0.5 1\n", "\n");
        var meta = runs.get(2).resolve("meta.yaml");
        Files.writeString(
                meta,
                Files.readString(meta)
                        .replaceAll(
                                "(?m)^artifact_uri:.*$", "artifact_uri: ../../../../../outside"));
    }

    /// Archives that are bombs, pickles, damaged databases and logs of random bytes.
    void binaries(Path folder) throws IOException {
        good(folder);
        bomb(folder.resolve("offline_session.zip"), "task.json", "metrics.jsonl");
        bomb(folder.resolve("arrays.npz"), "weights.npy", "bias.npy");
        write(folder.resolve("no-archive.zip"), "PK\003\004 and nothing of an archive");
        copy("huggingface/finetune", folder.resolve("with-pickle"));
        for (var pickle :
                List.of("training_args.bin", "params.pkl", "optimizer.pt", "scheduler.pkl")) {
            write(folder.resolve("with-pickle").resolve(pickle), pickle());
            write(folder.resolve("pickles").resolve(pickle), pickle());
        }
        random(folder.resolve("bad-events/events.out.tfevents.1700000000.host"), 3 << 20);
        random(
                folder.resolve("bad-wandb/offline-run-20260101_000000-abcd1234/run-abcd1234.wandb"),
                3 << 20);
        random(folder.resolve("bad-swanlab/run-20260101_000000-abcd1234/backup.swanlab"), 3 << 20);
        var head = Files.readAllBytes(firstBelow(SAMPLES.resolve("wandb/0.31.0/full"), ".wandb"));
        var log =
                folder.resolve(
                        "bad-wandb-rest/offline-run-20260101_000000-abcd1235/run-abcd1235.wandb");
        random(log, 1 << 20);
        try (var channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(head, 0, 600), 0);
        }
        cut(
                SAMPLES.resolve("mlflow/db-3.17.2/mlflow.db"),
                folder.resolve("bad-cut/mlflow.db"),
                0.5);
        cut(
                SAMPLES.resolve("mlflow/db-2.9.2/mlflow.db"),
                folder.resolve("bad-short/mlflow.db"),
                0.02);
        cut(
                SAMPLES.resolve("trackio/trackio/shopforecast.db"),
                folder.resolve("bad-trackio/shopforecast.db"),
                0.4);
    }

    /// Names that break lines, turn the writing round or are as long as names can be; links in
    /// circles; pipes and devices where files are expected.
    void names(Path folder, boolean withPipes) throws IOException, InterruptedException {
        good(folder);
        log(folder.resolve("new\nline\u001b[31mred.jsonl"));
        log(folder.resolve("right\u202Egnp.jsonl"));
        log(folder.resolve("x".repeat(249) + ".jsonl"));
        write(folder.resolve("bad\nname/.hydra/config.yaml"), nested("[", "1", "]"));
        Files.createSymbolicLink(folder.resolve("circle"), Path.of("."));
        Files.createSymbolicLink(folder.resolve("good-hydra/up"), Path.of(".."));
        Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
        Files.createSymbolicLink(folder.resolve("endless.jsonl"), Path.of("/dev/zero"));
        Files.createSymbolicLink(
                folder.resolve("events.out.tfevents.1.zero"), Path.of("/dev/zero"));
        var locked = folder.resolve("locked.jsonl");
        log(locked);
        var _ = locked.toFile().setReadable(false, false);
        if (withPipes) {
            pipes(folder);
        }
    }

    /// Every sample once with each of its files as a pipe, which never ends.
    private void pipes(Path folder) throws IOException, InterruptedException {
        var samples =
                List.of(
                        "catboost/alone",
                        "fastai/once",
                        "huggingface/finetune",
                        "keras/plain",
                        "keras/history",
                        "lightgbm/regression",
                        "lightning/cli",
                        "lightning/both",
                        "mmengine/work_dirs",
                        "optuna",
                        "ray/loans",
                        "sacred/runs",
                        "sb3/ppo",
                        "sklearn/grid",
                        "swanlab/0.10.3",
                        "trackio/trackio",
                        "dvc/dvclive",
                        "ultralytics",
                        "wandb/0.31.0/full",
                        "wandb/0.9.7",
                        "xgboost/regression",
                        "mlflow/folder-2.22.5",
                        "tensorboard/pytorch");
        for (var sample : samples) {
            var copy = folder.resolve("pipes").resolve(sample);
            copy(sample, copy);
            try (var files = Files.walk(copy)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                    pipes.add(file);
                }
            }
        }
        pipes.add(folder.resolve("pipe.zip"));
        pipes.add(
                Files.createDirectories(folder.resolve("pipes/hydra/.hydra"))
                        .resolve("config.yaml"));
        pipes.add(
                Files.createDirectories(folder.resolve("half-hydra/.hydra"))
                        .resolve("overrides.yaml"));
        write(folder.resolve("half-hydra/.hydra/config.yaml"), "lr: 0.1\n");
        for (int from = 0; from < pipes.size(); from += 200) {
            List<String> command = new ArrayList<>(List.of("mkfifo"));
            pipes.subList(from, Math.min(pipes.size(), from + 200))
                    .forEach(p -> command.add(p.toString()));
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException("mkfifo failed");
            }
        }
    }

    /// Runs that must be listed whatever lies beside them.
    private static void good(Path folder) throws IOException {
        log(folder.resolve("good-log.jsonl"));
        write(folder.resolve("good-hydra/.hydra/config.yaml"), "lr: 0.1\n");
        copy("keras/plain", folder.resolve("good-keras"));
        copy("tensorboard/pytorch/plain", folder.resolve("good-events"));
        copy("wandb/0.31.0/failed", folder.resolve("good-wandb"));
    }

    private static void log(Path file) throws IOException {
        write(
                file,
                start(file)
                        + "{\"step\":1,\"loss\":1.5}\n"
                        + "{\"step\":2,\"loss\":1.25}\n"
                        + "{\"step\":3,\"loss\":1.0}\n");
    }

    /// The first line of a log, with an id made of its place.
    private static String start(Path file) {
        return "{\"event\":\"start\",\"run\":\"%x\"}%n".formatted(file.hashCode());
    }

    private static String nested(String open, String core, String close) {
        return open.repeat(DEEP) + core + close.repeat(DEEP) + "\n";
    }

    /// Nine lists, each of nine times the one before.
    private static String aliases() {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            text.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(8))
                    .append("*a%d]%n".formatted(i - 1));
        }
        return text.toString();
    }

    /// A pickle whose loading runs a command of the shell that makes the marker.
    private String pickle() {
        return "cposix\nsystem\n(S'touch " + marker + "'\ntR.";
    }

    /// Each entry is 200 MB of blanks in some 200 KB.
    private static void bomb(Path file, String... names) throws IOException {
        var blanks = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < 200; i++) {
                    zip.write(blanks);
                }
                zip.closeEntry();
            }
        }
    }

    /// A file with a gigabyte of zero bytes between a beginning and an end.
    private static void huge(Path file, String begin, String end) throws IOException {
        blanks(file, GIGABYTE, begin, end);
    }

    /// The same with a sixteenth of that, where the reader is the one of another file.
    private static void large(Path file, String begin, String end) throws IOException {
        blanks(file, GIGABYTE >> 4, begin, end);
    }

    private static void blanks(Path file, long size, String begin, String end) throws IOException {
        write(file, begin);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var last = end.isEmpty() ? new byte[1] : end.getBytes(StandardCharsets.UTF_8);
            channel.write(ByteBuffer.wrap(last), size);
        }
    }

    private static void random(Path file, int size) throws IOException {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static void cut(Path from, Path to, double share) throws IOException {
        Files.createDirectories(to.getParent());
        var all = Files.readAllBytes(from);
        Files.write(to, java.util.Arrays.copyOf(all, (int) (all.length * share)));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String firstLine(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow() + "\n{\"op_code\": 1, \"a\": \"";
        }
    }

    private static List<Path> list(Path folder, String prefix) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(p -> p.getFileName().toString().startsWith(prefix)).sorted().toList();
        }
    }

    private static Path firstBelow(Path folder, String suffix) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(suffix)).findFirst().orElseThrow();
        }
    }

    /// Copies a sample without what belongs to its making.
    static void copy(String sample, Path to) throws IOException {
        var from = SAMPLES.resolve(sample);
        try (var all = Files.walk(from)) {
            for (var path : (Iterable<Path>) all::iterator) {
                var target = to.resolve(from.relativize(path).toString());
                boolean making = path.toString().endsWith(".py") || path.endsWith("README.md");
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (!making) {
                    copyFile(path, target);
                }
            }
        }
    }

    private static void copyFile(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to);
        } catch (FileAlreadyExistsException there) {
            throw new IOException("two samples were copied to " + to, there);
        }
    }
}
