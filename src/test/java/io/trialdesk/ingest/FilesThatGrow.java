package io.trialdesk.ingest;

import io.trialdesk.format.tensorboard.EventBytes;
import io.trialdesk.model.Run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// A process that trains, as far as its files tell: it appends to the logs of several runs in
/// several formats, now and then half a record at a time, until its input ends, and then prints how
/// many points each series has. The point of step `i` has the value `i / 2`.
final class FilesThatGrow {
    private static final String EVENTS = "events.out.tfevents.1700000000.host.1.0";
    private static final String IN_FOLDER = "0123456789abcdef0123456789abcdef";
    private static final String IN_DATABASE = "fedcba9876543210fedcba9876543210";
    private static final int ROUNDS_PER_RUN = 200;

    private final Path folder;
    private final Connection database;
    private final Random random = new Random(7);
    private final Map<String, Integer> points = new LinkedHashMap<>();

    private FilesThatGrow(Path folder, Connection database) {
        this.folder = folder;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        try (var database =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("mlflow.db"))) {
            var files = new FilesThatGrow(folder, database);
            files.begin();
            System.out.println("ready");
            for (int round = 0; System.in.available() == 0; round++) {
                files.grow(round);
                Thread.sleep(10);
            }
            files.points.forEach((series, count) -> System.out.println(series + "=" + count));
        }
    }

    /// Whether a run is one of those written here.
    static boolean writes(Run run) {
        return !run.path().endsWith(".db") || run.id().equals(IN_DATABASE);
    }

    private void begin() throws IOException, SQLException {
        write("mlruns/7/meta.yaml", "experiment_id: '7'\nname: digits\nlifecycle_stage: active\n");
        write(
                "mlruns/7/" + IN_FOLDER + "/meta.yaml",
                "artifact_uri: file:///x\nend_time: null\nexperiment_id: '7'\n"
                        + "lifecycle_stage: active\nrun_id: "
                        + IN_FOLDER
                        + "\nrun_name: first\nstart_time: 1700000000123\nstatus: 1\ntags: []\n");
        write("job/.hydra/config.yaml", "lr: 0.1\n");
        write("job/.hydra/overrides.yaml", "[]\n");
        write("job/.hydra/hydra.yaml", "hydra:\n  job:\n    name: train\n");
        execute(
                "insert into runs (run_uuid, name, status, start_time, lifecycle_stage,"
                        + " experiment_id) values ('"
                        + IN_DATABASE
                        + "', 'grows', 'RUNNING', 1700000000123, 'active', 1)");
    }

    private void grow(int round) throws IOException, SQLException {
        int step = next("mlruns/7/" + IN_FOLDER + " loss");
        append(
                "mlruns/7/" + IN_FOLDER + "/metrics/loss",
                "%d %s %d%n".formatted(1_700_000_000_000L + step, value(step), step));
        lines("lines");
        events("job");
        lines("both");
        events("both");
        events("run-" + round / ROUNDS_PER_RUN);
        if (round % 10 == 0) {
            row();
        }
    }

    private void lines(String run) throws IOException {
        int step = next(run + " loss");
        append(
                run + "/metrics.jsonl",
                "{\"step\": %d, \"loss\": %s}%n".formatted(step, value(step)));
    }

    private void events(String run) throws IOException {
        int step = next(run + " acc");
        var bytes = new EventBytes();
        if (step == 0) {
            bytes.version(1.7e9);
        }
        bytes.scalar("acc", step, 1.7e9 + step, step / 2f);
        append(run + "/" + EVENTS, bytes.bytes());
    }

    private void row() throws SQLException {
        int step = next(IN_DATABASE + " loss");
        execute(
                "insert into metrics (key, value, timestamp, run_uuid, step, is_nan)"
                        + " values ('loss', %s, %d, '%s', %d, 0)"
                                .formatted(
                                        value(step), 1_700_000_000_000L + step, IN_DATABASE, step));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("pragma busy_timeout = 10000");
            statement.execute(sql);
        }
    }

    private int next(String series) {
        return points.merge(series, 1, Integer::sum) - 1;
    }

    private static String value(int step) {
        return Double.toString(step / 2.0);
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void append(String path, String text) throws IOException {
        append(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void append(String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        try (var out =
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            int cut = random.nextInt(20) == 0 ? random.nextInt(bytes.length) : 0;
            if (cut > 0) {
                out.write(bytes, 0, cut);
                out.flush();
                Thread.yield();
            }
            out.write(bytes, cut, bytes.length - cut);
        }
    }
}
