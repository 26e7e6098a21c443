package io.trialdesk.boot;

import io.trialdesk.cli.CommandLineRunner;
import io.trialdesk.cli.DiffCommand;
import io.trialdesk.cli.OpenCommand;
import io.trialdesk.cli.RunsCommand;
import io.trialdesk.cli.SeriesCommand;
import io.trialdesk.cli.ShowCommand;
import io.trialdesk.cli.TrialdeskCommand;
import io.trialdesk.work.SystemClock;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Where the process begins: builds the commands, runs the one asked for, ends with its exit code.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var out = writer(System.out);
        var err = writer(System.err);
        System.exit(run(List.of(arguments), out, err));
    }

    /// One command line in this process, without ending it.
    static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
        try (var clock = new SystemClock();
                var desk = new Desk(clock, err)) {
            var window = new Window(desk, out, err);
            var root = new TrialdeskCommand(window::open);
            desk.homeIs(() -> home(root));
            return CommandLineRunner.run(
                    root,
                    List.of(
                            new OpenCommand(window::open),
                            new RunsCommand(desk::reading, clock, out),
                            new ShowCommand(desk::reading, out),
                            new SeriesCommand(desk::reading, out),
                            new DiffCommand(desk::reading, out)),
                    arguments,
                    out,
                    err);
        }
    }

    private static Path home(TrialdeskCommand root) {
        return Home.of(
                root.home(),
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(
                new BufferedWriter(
                        new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16));
    }
}
