package io.trialdesk.boot;

import io.trialdesk.format.Formats;
import io.trialdesk.ingest.Ingest;
import io.trialdesk.model.Edit;
import io.trialdesk.model.Source;
import io.trialdesk.registry.Registry;
import io.trialdesk.secrets.MemoryVault;
import io.trialdesk.secrets.SomeVaults;
import io.trialdesk.secrets.Vaults;
import io.trialdesk.server.FakeMlflow;
import io.trialdesk.server.Limits;
import io.trialdesk.store.Store;
import io.trialdesk.sync.Pace;
import io.trialdesk.sync.Sync;
import io.trialdesk.ui.jobs.JobsStory;
import io.trialdesk.ui.testing.HugeRuns;
import io.trialdesk.ui.testing.MadeUpRuns;
import io.trialdesk.ui.testing.StillClock;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Clock;
import io.trialdesk.work.Progress;
import io.trialdesk.work.Scope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/// What a window is opened on for pictures: real services on a store in memory, at a moment at
/// which time stands still.
final class Workspace implements AutoCloseable {
    private static final Limits LIMITS =
            new Limits(
                    Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), 1 << 22);

    private final Scope scope = new Scope();
    private final Clock clock = new Pending(new StillClock(MadeUpRuns.NOW));
    private final Store store = scope.own(Store.inMemory(clock));
    private final Vaults vaults = SomeVaults.keyring(new MemoryVault());
    private final Sync sync = new Sync(store, vaults, clock, LIMITS, Pace.USUAL);
    private final Services services;
    private final JobsStory jobs;

    private Workspace(JobsStory jobs) {
        this.jobs = jobs;
        var workers = scope.own(Executors.newVirtualThreadPerTaskExecutor());
        var calls = new LastCalls();
        services =
                new Services(
                        store,
                        workers,
                        clock,
                        sync,
                        jobs,
                        new RegistryDesk(store, new Registry(store), calls),
                        new ServerDesk(store, sync, new Tokens(vaults, () -> true), calls),
                        calls,
                        () -> {});
    }

    /// Nothing yet.
    static Workspace empty() {
        return new Workspace(JobsStory.empty());
    }

    /// The sample projects, read from their files.
    static Workspace samples() {
        var made = new Workspace(JobsStory.typical());
        made.read(Path.of("sample-projects").toAbsolutePath());
        return made;
    }

    /// Runs that tools recorded, with everything they wrote beside their metrics, and a table that
    /// nobody knows.
    static Workspace recorded() {
        var made = new Workspace(JobsStory.typical());
        var samples = Path.of("src", "test", "samples").toAbsolutePath();
        made.read(samples.resolve("sacred"));
        made.read(samples.resolve("tensorboard"));
        made.read(samples.resolve("mlflow").resolve("folder-3.17.2"));
        made.read(Path.of("sample-projects", "hydra-sweep").toAbsolutePath());
        made.read(Table.folder());
        return made;
    }

    /// Two thousand runs of eleven tools in one folder.
    static Workspace mixture() {
        var made = new Workspace(JobsStory.empty());
        try {
            var folder = Files.createTempDirectory("mixture").resolve("experiments");
            var _ = Mixture.make(folder, 2000);
            made.read(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return made;
    }

    /// Runs of a working group, made up.
    static Workspace group() {
        var made = new Workspace(JobsStory.typical());
        new MadeUpRuns().fill(made.store, 412, 412);
        return made;
    }

    /// More than fits anywhere.
    static Workspace huge() {
        var made = new Workspace(JobsStory.huge());
        new HugeRuns().fill(made.store, 6000);
        return made;
    }

    /// A server with models, edits that wait and a conflict.
    static Workspace team() {
        var made = new Workspace(JobsStory.typical());
        new MadeUpRuns().fill(made.store, 40, 40);
        made.server(false);
        return made;
    }

    /// A folder that is gone, files that are damaged, a server that is gone.
    static Workspace broken() {
        var made = new Workspace(JobsStory.typical());
        made.read(Path.of("/home/ann/gone"));
        made.read(Damaged.folder());
        made.server(true);
        return made;
    }

    Store store() {
        return store;
    }

    JobsStory jobs() {
        return jobs;
    }

    Services services() {
        return services;
    }

    private void read(Path folder) {
        var source = store.sources().add(Source.Kind.FOLDER, folder.toString());
        var _ = new Ingest(store, Formats.all()).source(source, Progress.SILENT, Cancel.NEVER);
    }

    private void server(boolean dead) {
        try {
            var fake = scope.own(new FakeMlflow());
            for (int i = 0; i < 12; i++) {
                fake.tracking().add("ranker-" + i, Map.of("mlflow.user", "ann", "team", "x"));
            }
            fake.tracking().registry.model("churn", 5);
            fake.tracking().registry.model("ranking-lambdamart", 2);
            var theirs = fake.tracking().add("disputed", Map.of("team", "x"));
            var server = sync.add(fake.address().text(), "");
            var desk = services.servers();
            var _ = desk.sync(server.source(), Cancel.NEVER, Progress.SILENT);
            var runs = store.runs().ofSource(server.source());
            tag(runs.getFirst().key());
            runs.stream()
                    .filter(it -> it.run().name().equals("disputed"))
                    .forEach(it -> tag(it.key()));
            theirs.tags.put("team", "hers");
            var _ = desk.sync(server.source(), Cancel.NEVER, Progress.SILENT);
            if (dead) {
                fake.close();
                var _ = desk.sync(server.source(), Cancel.NEVER, Progress.SILENT);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void tag(long run) {
        var _ =
                store.edits()
                        .apply(new Edit.SetTag(run, "team", Optional.of("x"), Optional.of("mine")));
    }

    @Override
    public void close() {
        scope.close();
    }

    /// A clock at which nothing that is due much later ever comes, so that a notice stays.
    private record Pending(StillClock still) implements Clock {
        @Override
        public Instant now() {
            return still.now();
        }

        @Override
        public void after(Duration delay, Runnable task) {
            if (delay.toSeconds() < 3) {
                still.after(delay, task);
            }
        }
    }

    /// A folder with a table that looks like a log of metrics, and a session of a tool that is not
    /// read.
    private static final class Table {
        static Path folder() {
            try {
                var folder = Files.createTempDirectory("found").resolve("experiments");
                Files.createDirectories(folder.resolve(".aim"));
                Files.createDirectories(folder.resolve(".guild"));
                var rows = new StringBuilder("epoch,train_loss,val_accuracy\n");
                for (int i = 0; i < 12; i++) {
                    rows.append(i).append(',').append(1.0 / (i + 1)).append(",0.").append(60 + i);
                    rows.append('\n');
                }
                Files.writeString(folder.resolve("progress-of-ann.csv"), rows);
                Files.writeString(folder.resolve("second.csv"), rows);
                return folder;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /// The sample projects with files cut and overwritten.
    private static final class Damaged {
        static Path folder() {
            try {
                var copy = Files.createTempDirectory("damaged");
                var from = Path.of("sample-projects", "digits-mlflow").toAbsolutePath();
                try (var all = Files.walk(from)) {
                    for (var file : all.filter(Files::isRegularFile).toList()) {
                        damage(file, copy.resolve(from.relativize(file).toString()));
                    }
                }
                return copy;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        private static void damage(Path file, Path to) throws IOException {
            Files.createDirectories(to.getParent());
            boolean hit = file.toString().hashCode() % 5 == 0;
            if (file.endsWith("meta.yaml") && hit) {
                Files.writeString(to, "run_name: [never closed");
            } else if (file.toString().endsWith(".db")) {
                Files.write(to, new byte[4096]);
            } else {
                Files.copy(file, to);
            }
        }
    }
}
