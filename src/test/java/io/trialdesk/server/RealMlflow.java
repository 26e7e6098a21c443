package io.trialdesk.server;

import io.trialdesk.RealParts;

import org.junit.jupiter.api.Assertions;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A real MLflow server on a SQLite database in a folder, on a port of its own, that can be stopped
/// and started again.
public final class RealMlflow implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path python;
    private final Path folder;
    private final int port;
    private Process process;

    private RealMlflow(Path python, Path folder, int port) {
        this.python = python;
        this.folder = folder;
        this.port = port;
    }

    /// Starts MLflow 3 in a folder and waits until it answers.
    public static RealMlflow start(Path folder) throws IOException, InterruptedException {
        var server = new RealMlflow(RealParts.mlflow3(), folder, freePort());
        server.start();
        return server;
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /// Starts it again on the same data.
    public void start() throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        python.toString(),
                        "-m",
                        "mlflow",
                        "server",
                        "--backend-store-uri",
                        "sqlite:///" + folder.resolve("mlflow.db"),
                        "--artifacts-destination",
                        folder.resolve("artifacts").toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--workers",
                        "1");
        builder.environment().put("MLFLOW_DISABLE_TELEMETRY", "true");
        builder.environment().put("DO_NOT_TRACK", "true");
        // Its job workers take seconds to start and nothing here needs them.
        builder.environment().put("MLFLOW_SERVER_ENABLE_JOB_EXECUTION", "false");
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process = builder.start();
        process.getOutputStream().close();
        awaitAnswer();
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        var client = MlflowServer.at(Address.parse(url()), Login.NONE, Limits.USUAL);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (client.probe().found().isEmpty()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                Assertions.fail("MLflow does not answer: " + Files.readString(log()));
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    /// Runs a Python program with MLflow's own client.
    ///
    /// @param arguments for example `-c` and a program, or a script with its arguments
    public String python(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<String>();
        command.add(python.toString());
        command.addAll(java.util.List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("MLFLOW_DISABLE_TELEMETRY", "true");
        builder.environment().put("MLFLOW_TRACKING_URI", url());
        return RealParts.run(builder);
    }

    /// Ends the server and its workers.
    public void stop() throws InterruptedException {
        var workers = process.descendants().toList();
        process.destroy();
        workers.forEach(ProcessHandle::destroy);
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            process.waitFor();
        }
        workers.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
