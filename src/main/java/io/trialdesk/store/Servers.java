package io.trialdesk.store;

import io.trialdesk.model.Source;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The servers the user added, the only ones anything is sent to. Any thread.
public final class Servers {
    private static final String SELECT =
            """
            select v.*, s.location from server v join source s on s.id = v.source and not s.removed
            """;
    private static final String PUT = "merge into server (source, name) key (source) values (?, ?)";
    private static final String SAW =
            """
            update server set version = ?, store_kind = ?, aliases = ?, seen_at = ? where source = ?
            """;
    private static final String SYNCED =
            "update server set synced_at = ?, seen_at = ? where source = ?";
    private static final String EXPERIMENT =
            """
            merge into remote_experiment (server, id, name, created_at, deleted) key (server, id)
            values (?, ?, ?, ?, ?)
            """;
    private static final String EXPERIMENTS =
            """
            select id, name, created_at, deleted from remote_experiment where server = ? order by name
            """;

    private final Database database;
    private final Sources sources;

    Servers(Database database, Sources sources) {
        this.database = database;
        this.sources = sources;
    }

    /// Adds a server, or gives a known one another name.
    ///
    /// @param url its address without credentials
    public KnownServer add(String url, String name) {
        var source = sources.add(Source.Kind.SERVER, url);
        var _ =
                database.write(
                        h -> {
                            h.execute(PUT, source.id(), name);
                            return Changes.of(Changes.Kind.SERVER);
                        });
        return byId(source.id()).orElseThrow();
    }

    /// Takes a server and its runs out of sight; what waits for it stays until it is added again.
    public void remove(int server) {
        sources.remove(server);
    }

    public List<KnownServer> all() {
        return database.read(
                h -> h.select(SELECT + " order by v.source").map(Servers::known).list());
    }

    public Optional<KnownServer> byId(int server) {
        return database.read(h -> byId(h, server));
    }

    public Optional<KnownServer> byUrl(String url) {
        return database.read(
                h -> h.select(SELECT + " where s.location = ?", url).map(Servers::known).findOne());
    }

    static Optional<KnownServer> byId(Handle h, int server) {
        return h.select(SELECT + " where v.source = ?", server).map(Servers::known).findOne();
    }

    /// Notes what a server said of itself just now.
    public void saw(int server, String version, String storeKind, boolean aliases) {
        var _ =
                database.writeLazily(
                        h -> {
                            long now = database.now().toEpochMilli();
                            h.execute(SAW, version, storeKind, aliases, now, server);
                            return Changes.of(Changes.Kind.SERVER);
                        });
    }

    /// Notes that a sync ended well just now.
    public void synced(int server) {
        var _ =
                database.writeLazily(
                        h -> {
                            long now = database.now().toEpochMilli();
                            h.execute(SYNCED, now, now, server);
                            return Changes.of(Changes.Kind.SERVER);
                        });
    }

    /// Remembers a server's experiments.
    public void experiments(int server, Collection<KnownExperiment> experiments) {
        var _ =
                database.writeLazily(
                        h -> {
                            var put = h.prepareBatch(EXPERIMENT);
                            for (var it : experiments) {
                                put.add(server, it.id(), it.name(), it.created(), it.deleted());
                            }
                            put.execute();
                            return Changes.of(Changes.Kind.SERVER);
                        });
    }

    /// Gives up every identity on a server that turned out to be another one: links of the epoch
    /// that ends are kept and not found, what was sent from here is owed again, and edits wait
    /// until their runs are found again.
    public void startOver(int server) {
        var _ = database.write(h -> NewEpoch.begin(h, server, database.now().toEpochMilli()));
    }

    /// The experiments of a server as last told, by name.
    public List<KnownExperiment> experiments(int server) {
        return database.read(
                h ->
                        h.select(EXPERIMENTS, server)
                                .map(
                                        (row, _) ->
                                                new KnownExperiment(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getLong(3),
                                                        row.getBoolean(4)))
                                .list());
    }

    private static KnownServer known(ResultSet row, StatementContext context) throws SQLException {
        return new KnownServer(
                row.getInt("source"),
                row.getString("location"),
                row.getString("name"),
                row.getInt("epoch"),
                row.getString("version"),
                row.getString("store_kind"),
                row.getBoolean("aliases"),
                instant(row.getObject("seen_at", Long.class)),
                instant(row.getObject("synced_at", Long.class)));
    }

    private static @Nullable Instant instant(@Nullable Long milliseconds) {
        return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds);
    }
}
