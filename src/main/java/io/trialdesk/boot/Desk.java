package io.trialdesk.boot;

import io.trialdesk.cli.Failure;
import io.trialdesk.format.Formats;
import io.trialdesk.ingest.Follow;
import io.trialdesk.ingest.HeadStart;
import io.trialdesk.ingest.Ingest;
import io.trialdesk.launch.Launcher;
import io.trialdesk.registry.Registry;
import io.trialdesk.secrets.EnvironmentVault;
import io.trialdesk.secrets.FileVault;
import io.trialdesk.secrets.KeyringVault;
import io.trialdesk.secrets.MemoryVault;
import io.trialdesk.secrets.Vaults;
import io.trialdesk.server.Address;
import io.trialdesk.server.Limits;
import io.trialdesk.store.Store;
import io.trialdesk.store.WorkspaceInUse;
import io.trialdesk.sync.Pace;
import io.trialdesk.sync.Sync;
import io.trialdesk.work.Scope;
import io.trialdesk.work.SystemClock;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// The services behind commands and window: each made when first asked for, closed in reverse
/// order. A command that only reads opens no endpoint, and `--help` opens nothing. For one thread.
final class Desk implements AutoCloseable {
    /// A locked keyring may wait for a prompt that nobody sees.
    private static final Duration KEYRING_LIMIT = Duration.ofSeconds(5);

    private final SystemClock clock;
    private final PrintWriter err;
    private final Scope scope = new Scope();
    private final HeadStart headStart = new HeadStart();
    private final Executor workers;
    private final KeyringVault keyring;
    private final Passphrases passphrases = new Passphrases(System.getenv(), Passphrases::terminal);
    private Supplier<Path> home = () -> Path.of("");
    private @Nullable Store store;
    private @Nullable Ingest ingest;
    private @Nullable Follow follow;
    private @Nullable Launcher launcher;
    private @Nullable Vaults vaults;
    private @Nullable Sync sync;

    Desk(SystemClock clock, PrintWriter err) {
        this.clock = clock;
        this.err = err;
        this.workers =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("work-", 0).factory());
        this.keyring = new KeyringVault(workers, KEYRING_LIMIT);
    }

    /// Says where the workspace lies, which is known only once the command line is parsed.
    void homeIs(Supplier<Path> path) {
        home = path;
    }

    Path home() {
        return home.get();
    }

    SystemClock clock() {
        return clock;
    }

    /// Runs what blocks, each task on a virtual thread of its own.
    Executor workers() {
        return workers;
    }

    /// The workspace, opened for good.
    ///
    /// @throws WorkspaceInUse when another process has it
    Store open() throws IOException {
        if (store == null) {
            store = scope.own(Store.open(home.get(), clock));
        }
        return store;
    }

    /// The workspace for commands that change it.
    ///
    /// @throws Failure when it cannot be had
    Store store() {
        try {
            return open();
        } catch (WorkspaceInUse e) {
            throw Failure.of(
                    "the workspace %s is open in another window or command; do it there, or choose another with --home"
                            .formatted(home.get()));
        } catch (IOException e) {
            throw Failure.of(
                    "%s: the workspace cannot be opened: %s".formatted(home.get(), e.getMessage()));
        }
    }

    /// The workspace for commands that read. While another process has it they read into one of
    /// their own that is gone with them, so that a window and a script do not hinder each other.
    Store storeOrPassing() {
        try {
            return open();
        } catch (WorkspaceInUse e) {
            err.println("trialdesk: the workspace is open in another process; reading without it");
            store = scope.own(Store.inMemory(clock));
            return store;
        } catch (IOException e) {
            return store();
        }
    }

    /// What the window gets while it has no rows.
    HeadStart headStart() {
        return headStart;
    }

    Ingest ingest() {
        if (ingest == null) {
            ingest = new Ingest(storeOrPassing(), Formats.all(), headStart);
        }
        return ingest;
    }

    Follow follow() {
        if (follow == null) {
            follow =
                    scope.own(
                            new Follow(
                                    ingest(),
                                    clock,
                                    workers,
                                    (source, damage) ->
                                            LoggerFactory.getLogger(Desk.class)
                                                    .warn(
                                                            "{}: {}",
                                                            source.location(),
                                                            damage.sentence())));
        }
        return follow;
    }

    /// Starts training. Commands that start something ask for [#store] first, which must not be a
    /// passing one.
    Launcher launcher() {
        if (launcher == null) {
            try {
                var known = storeOrPassing();
                var following = new JobFollowing(known, follow());
                launcher = scope.own(Launcher.open(known, home.get(), clock, following));
            } catch (IOException e) {
                throw Failure.of("training cannot be started here: " + e.getMessage());
            }
        }
        return launcher;
    }

    /// Every login where the user chose.
    Vaults vaults() {
        if (vaults == null) {
            vaults =
                    new Vaults(
                            new EnvironmentVault(System.getenv(), Desk::address),
                            keyring,
                            new FileVault(home.get().resolve("logins"), passphrases),
                            new MemoryVault(),
                            new VaultChoices(this::storeOrPassing));
        }
        return vaults;
    }

    /// What a variable holds may be anything.
    private static String address(String text) {
        try {
            return Address.parse(text).text();
        } catch (IllegalArgumentException noServer) {
            return "";
        }
    }

    Sync sync() {
        if (sync == null) {
            sync = new Sync(storeOrPassing(), vaults(), clock, Limits.USUAL, Pace.USUAL);
        }
        return sync;
    }

    /// What a window is put together from.
    Services services() {
        passphrases.inWindow();
        var known = storeOrPassing();
        if (known.runs().isEmpty()) {
            headStart.give();
        }
        var calls = new LastCalls();
        return new Services(
                known,
                workers,
                clock,
                sync(),
                new LaunchDesk(known, launcher(), clock),
                new RegistryDesk(known, new Registry(known), calls),
                new ServerDesk(known, sync(), new Tokens(vaults(), keyring::isThere), calls),
                calls,
                headStart::inSight);
    }

    @Override
    public void close() {
        scope.close();
    }
}
