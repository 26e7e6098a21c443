package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program as a process of its own: in a real window on a virtual display, and without any
/// display.
class RealWindowIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.reversed().forEach(Process::destroyForcibly);
    }

    @Test
    void aSecondStartHandsItsFoldersToTheWindowThatIsOpen() throws Exception {
        var display = display();
        var window = trialdesk(display, "open", samples("hydra-sweep"));
        await("the window takes folders", window, home().resolve("handover.socket"));
        var second = trialdesk(display, "open", samples("credit-scoring"));
        assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(said(second)).contains("handed over");
        assertThat(second.exitValue()).isZero();
        assertThat(window.isAlive()).isTrue();
    }

    @Test
    void withoutADisplayItTellsTheRunsAndWritesAPicture() throws Exception {
        var process = trialdesk("", "open", samples("credit-scoring"));
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(said(process)).contains("there is no display").contains("boosted-greedy");
        assertThat(process.exitValue()).isZero();
        assertThat(home().resolve("window.png")).isNotEmptyFile();
    }

    private Path home() {
        return folder.resolve("home");
    }

    private static String samples(String project) {
        return Path.of("sample-projects", project).toAbsolutePath().toString();
    }

    /// Starts a virtual display that chooses a free number by itself.
    private String display() throws IOException {
        var xvfb =
                new ProcessBuilder(
                                RealParts.onPath("Xvfb").toString(),
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                "1280x800x24")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        started.add(xvfb);
        return ":" + xvfb.inputReader().readLine();
    }

    private Process trialdesk(String display, String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "io.trialdesk.boot.Main",
                                "--home",
                                home().toString()));
        command.addAll(List.of(arguments));
        var log = folder.resolve("log-" + started.size()).toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("DISPLAY", display);
        var process = builder.start();
        started.add(process);
        return process;
    }

    private String said(Process process) throws IOException {
        return Files.readString(
                new File(folder.toFile(), "log-" + started.indexOf(process)).toPath());
    }

    private void await(String what, Process process, Path file) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file)) {
            assertThat(process.isAlive()).as(what + ": " + said(process)).isTrue();
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
