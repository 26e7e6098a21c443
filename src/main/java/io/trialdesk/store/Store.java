package io.trialdesk.store;

import io.trialdesk.work.Clock;
import io.trialdesk.work.Scope;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// The workspace of one user: everything known, in one database owned by one process. Reading and
/// writing block and belong on a worker; any number of threads may share it.
public final class Store implements AutoCloseable {
    private static final String NAME = "workspace";

    private final Scope scope = new Scope();
    private final Database database;
    private final Sources sources;
    private final Runs runs;
    private final SeriesTable series;
    private final Parts parts;
    private final DetailTable details;
    private final Damages damages;
    private final Notices notices;
    private final Signs signs;
    private final Edits edits;
    private final Settings settings;
    private final Captures captures;
    private final Jobs jobs;
    private final Catalogues catalogues;
    private final Servers servers;
    private final Links links;
    private final Outbox outbox;
    private final Conflicts conflicts;
    private final Audit audit;
    private final Models models;
    private final RemotePages remotePages;

    private Store(AutoCloseable claim, Database opened) {
        scope.own(claim);
        database = scope.own(opened);
        sources = new Sources(database);
        runs = new Runs(database);
        series = new SeriesTable(database);
        parts = new Parts(database);
        details = new DetailTable(database);
        damages = new Damages(database);
        notices = new Notices(database);
        signs = new Signs(database);
        edits =
                new Edits(
                        database,
                        List.of(
                                new OverlayEffect(),
                                new OutboxEffect(database),
                                new DiscardEffect(database)));
        settings = new Settings(database);
        captures = new Captures(database);
        jobs = new Jobs(database);
        catalogues = new Catalogues(database);
        servers = new Servers(database, sources);
        links = new Links(database);
        outbox = new Outbox(database);
        conflicts = new Conflicts(database);
        audit = new Audit(database);
        models = new Models(database);
        remotePages = new RemotePages(database);
    }

    /// Opens the workspace in a folder, making it when it is new and bringing it up to date when an
    /// older version made it.
    ///
    /// @throws WorkspaceInUse when another process has it
    /// @throws IOException when the folder cannot be used, or a newer version made the workspace
    public static Store open(Path home, Clock clock) throws IOException {
        var folder = home.toAbsolutePath().normalize();
        var claim = HomeLock.take(folder);
        try {
            checkName(folder);
            // The file stays open in between: opening it is the dear part.
            try (var _ = Migrations.opened(folder, NAME, name -> url(folder, name))) {
                return new Store(claim, new Database(url(folder, NAME), clock));
            }
        } catch (SQLException problem) {
            claim.close();
            throw new IllegalStateException("the workspace cannot be opened", problem);
        } catch (IOException | RuntimeException problem) {
            claim.close();
            throw problem;
        }
    }

    private static void checkName(Path folder) throws IOException {
        if (folder.toString().contains(";")) {
            throw new IOException(
                    "The workspace folder "
                            + folder
                            + " has a semicolon in its name; choose another.");
        }
    }

    /// The file system `async:` survives an interrupted reader; the default one closes the file for
    /// everyone.
    private static String url(Path folder, String name) {
        var path = folder.resolve(name).toString().replace('\\', '/');
        return "jdbc:h2:async:" + path + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /// A workspace that is gone when it is closed.
    public static Store inMemory(Clock clock) {
        var url = "jdbc:h2:mem:" + UUID.randomUUID();
        var database = new Database(url, clock);
        Migrations.runInMemory(url);
        return new Store(() -> {}, database);
    }

    public Sources sources() {
        return sources;
    }

    public Runs runs() {
        return runs;
    }

    public SeriesTable series() {
        return series;
    }

    public Parts parts() {
        return parts;
    }

    public Damages damages() {
        return damages;
    }

    public DetailTable details() {
        return details;
    }

    public Notices notices() {
        return notices;
    }

    public Signs signs() {
        return signs;
    }

    public Edits edits() {
        return edits;
    }

    public Settings settings() {
        return settings;
    }

    public Captures captures() {
        return captures;
    }

    public Jobs jobs() {
        return jobs;
    }

    public Catalogues catalogue() {
        return catalogues;
    }

    Database database() {
        return database;
    }

    public Servers servers() {
        return servers;
    }

    public Links links() {
        return links;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Conflicts conflicts() {
        return conflicts;
    }

    public Audit audit() {
        return audit;
    }

    public Models models() {
        return models;
    }

    public RemotePages remotePages() {
        return remotePages;
    }

    /// Calls the listener after each commit, on the committing thread; it must only mark something.
    public Listening onChange(Consumer<Changes> listener) {
        return database.onChange(listener);
    }

    /// Waits for whoever reads or writes. Nothing is lost without it.
    @Override
    public void close() {
        scope.close();
    }

    /// A listener's stay; closing ends it.
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
