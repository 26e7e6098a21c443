package io.trialdesk.boot;

import io.trialdesk.cli.Asking;
import io.trialdesk.cli.CommandLineRunner;
import io.trialdesk.cli.DiffCommand;
import io.trialdesk.cli.EditCommand;
import io.trialdesk.cli.JobsCommand;
import io.trialdesk.cli.LaunchCommand;
import io.trialdesk.cli.ModelsCommand;
import io.trialdesk.cli.OpenCommand;
import io.trialdesk.cli.Printable;
import io.trialdesk.cli.PromoteCommand;
import io.trialdesk.cli.PushCommand;
import io.trialdesk.cli.Reading;
import io.trialdesk.cli.RunsCommand;
import io.trialdesk.cli.ScreenshotCommand;
import io.trialdesk.cli.SeriesCommand;
import io.trialdesk.cli.ServerCommand;
import io.trialdesk.cli.ServerRefresh;
import io.trialdesk.cli.ShowCommand;
import io.trialdesk.cli.StopCommand;
import io.trialdesk.cli.SyncCommand;
import io.trialdesk.cli.TrialdeskCommand;
import io.trialdesk.launch.Launcher;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Source;
import io.trialdesk.store.Store;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;
import io.trialdesk.work.SystemClock;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Where the process begins: builds the commands, runs the one asked for, ends with its exit code.
public final class Main {
    /// Enough for a person to see what is wrong; the window lists them all.
    private static final int MOST_DAMAGED_FILES = 20;

    private final Desk desk;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Set<String> said = new HashSet<>();

    private Main(Desk desk, PrintWriter out, PrintWriter err) {
        this.desk = desk;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var err = writer(System.err);
        int code = run(List.of(arguments), writer(System.out), err);
        System.exit(written(code, System.out, err));
    }

    /// The code, unless the answer did not arrive whole: writers and the stream keep that to
    /// themselves.
    static int written(int code, PrintStream out, PrintWriter err) {
        if (!out.checkError()) {
            return code;
        }
        err.println("trialdesk: the answer could not be written whole on standard output");
        err.flush();
        return 1;
    }

    /// One command line in this process, without ending it.
    static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
        try (var clock = new SystemClock();
                var desk = new Desk(clock, err)) {
            return new Main(desk, out, err).run(arguments);
        }
    }

    private int run(List<String> arguments) {
        var window = new Window(desk, this::tellWithoutDisplay, err);
        var root = new TrialdeskCommand(window::open);
        desk.homeIs(() -> home(root));
        return CommandLineRunner.run(root, commands(window), arguments, out, err);
    }

    private List<?> commands(Window window) {
        return List.of(
                new OpenCommand(window::open),
                new RunsCommand(this::reading, desk.clock(), out),
                new ShowCommand(this::reading, out),
                new SeriesCommand(this::reading, out),
                new DiffCommand(this::reading, out),
                new LaunchCommand(this::launching, out, err),
                new JobsCommand(desk::store, out),
                new StopCommand(desk::store, desk::launcher, err),
                new ServerCommand(
                        desk::store, desk::sync, desk::vaults, Asking.of(System.in), out, err),
                new SyncCommand(desk::store, desk::sync, out, err),
                new ModelsCommand(this::reading, out, err),
                new PromoteCommand(this::writing, desk::sync, err),
                new EditCommand(this::writing, err),
                new PushCommand(this::writing, err),
                new ScreenshotCommand(
                        shot -> new Camera(reading(), desk.services()).shoot(shot), err));
    }

    /// For commands that only read.
    private Reading reading() {
        return reading(desk.storeOrPassing());
    }

    /// For commands whose changes must stay.
    private Reading writing() {
        return reading(desk.store());
    }

    /// Training is kept in the workspace itself, never in one that is gone with the command.
    private Launcher launching() {
        var _ = desk.store();
        return desk.launcher();
    }

    private Reading reading(Store store) {
        return new Reading(store, new ServerRefresh(store, desk::sync, this::bring, err));
    }

    private void bring(Source source) {
        desk.ingest().source(source, Progress.SILENT, Cancel.NEVER);
        for (var notice : desk.storeOrPassing().notices().of(source.id())) {
            say(Printable.line(notice.path() + ": " + notice.sentence()));
        }
        tell(desk.storeOrPassing().damages().of(source.id()));
    }

    /// The first problem of each file, with how many more it has.
    private void tell(List<Damage> damages) {
        var files = new LinkedHashMap<String, List<Damage>>();
        damages.forEach(d -> files.computeIfAbsent(d.file(), _ -> new ArrayList<>()).add(d));
        var told = files.values().stream().limit(MOST_DAMAGED_FILES).toList();
        for (var ofFile : told) {
            int more = ofFile.size() - 1;
            var first = Printable.line(ofFile.getFirst().sentence());
            say(first + (more == 0 ? "" : " (and %,d more)".formatted(more)));
        }
        int shown = told.stream().mapToInt(List::size).sum();
        if (damages.size() > shown) {
            say("and %,d more problems".formatted(damages.size() - shown));
        }
    }

    /// A source is read again for a picture; nobody wants to hear everything twice.
    private void say(String line) {
        if (said.add(line)) {
            err.println("trialdesk: " + line);
        }
    }

    /// The runs as a table, and a picture of the window in the workspace's folder.
    private void tellWithoutDisplay(List<String> sources) {
        if (sources.isEmpty()) {
            err.println(
                    "trialdesk: there is no display, and no source to show; see trialdesk --help");
            return;
        }
        err.println(
                "trialdesk: there is no display; here are the runs, and a picture of the window");
        new RunsCommand(this::reading, desk.clock(), out).print(sources);
        var picture = desk.home().resolve("window.png").toAbsolutePath();
        new Camera(reading(), desk.services())
                .shoot(
                        new ScreenshotCommand.Shot(
                                ScreenshotCommand.Screen.RUNS,
                                sources,
                                picture,
                                1280,
                                800,
                                false,
                                List.of(),
                                ""));
        err.println("trialdesk: wrote " + picture);
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
