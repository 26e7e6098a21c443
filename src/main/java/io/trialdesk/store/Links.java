package io.trialdesk.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which run here is which run on a server, and what both last agreed on. At most one on either
/// side. Links of a server's older epochs are kept and not found. Any thread.
public final class Links {
    private static final String SELECT =
            """
            select l.* from link l join server v on v.source = l.server and v.epoch = l.epoch
            where
            """;
    private static final String ELSEWHERE =
            """
            select l.run, l.server from link l
            join server v on v.source = l.server and v.epoch = l.epoch
            join run r on r.id = l.run and r.source <> l.server
            where not l.vanished
            """;
    private static final String WITNESSES =
            SELECT + "l.server = ? and not l.vanished order by %s fetch first ? rows only";

    /// A join, because H2 looks up only the server in the index when it is given `remote = any(…)`.
    private static final String BY_REMOTE =
            """
            select l.* from unnest(cast(:remotes as varchar array)) as told(remote)
            join server v on v.source = :server
            join link l on l.server = v.source and l.epoch = v.epoch and l.remote = told.remote
            """;

    private static final String VANISHED =
            "update link set vanished = true where server = :server and run = :run";
    private static final String FOLLOW =
            "update link set pushed = true where server = ? and run = ? and not pushed";
    private static final String ORIGINS =
            """
            select r.id, r.uid from run r join source s on s.id = r.source
            where s.kind <> 'SERVER' and not s.removed and not r.gone
            """;

    private final Database database;

    Links(Database database) {
        this.database = database;
    }

    public Optional<Link> of(int server, long run) {
        return database.read(
                h ->
                        h.select(SELECT + "l.server = ? and l.run = ?", server, run)
                                .map(Links::link)
                                .findOne());
    }

    /// All links of a run, on whichever server.
    public List<Link> of(long run) {
        return database.read(h -> ofRun(h, run));
    }

    static List<Link> ofRun(Handle h, long run) {
        return h.select(SELECT + "l.run = ?", run).map(Links::link).list();
    }

    /// Runs that came from here.
    public List<Link> pushed(int server) {
        return database.read(
                h ->
                        h.select(
                                        SELECT
                                                + "l.server = ? and l.pushed and not l.vanished"
                                                + " order by l.run",
                                        server)
                                .map(Links::link)
                                .list());
    }

    /// Runs the server has not told of since a moment, those that vanished left out.
    public List<Link> untoldSince(int server, Instant moment) {
        return database.read(
                h ->
                        h.select(
                                        SELECT
                                                + "l.server = ? and l.checked_at < ? and not"
                                                + " l.vanished",
                                        server,
                                        moment.toEpochMilli())
                                .map(Links::link)
                                .list());
    }

    /// How many runs of a server are known and still there.
    public long count(int server) {
        return database.read(
                h ->
                        h.select(
                                        "select count(*) from link l join server v on v.source ="
                                                + " l.server and v.epoch = l.epoch where l.server"
                                                + " = ? and not l.vanished",
                                        server)
                                .mapTo(Long.class)
                                .one());
    }

    /// Some runs the server is known to have: half of them those linked last, the others anywhere.
    public List<Link> witnesses(int server, int atMost) {
        return database.read(
                h -> {
                    var some = new LinkedHashMap<Long, Link>();
                    for (var order : List.of("l.pushed desc, l.run desc", "rand()")) {
                        int more = some.isEmpty() ? (atMost + 1) / 2 : atMost - some.size();
                        h.select(WITNESSES.formatted(order), server, more)
                                .map(Links::link)
                                .forEach(link -> some.put(link.run(), link));
                    }
                    return List.copyOf(some.values());
                });
    }

    /// How many points of each metric are known to be on the server; -1 when some are, but not
    /// known which.
    public Map<String, Long> arrived(int server, long run) {
        return database.read(
                h ->
                        h
                                .select(
                                        "select metric, points from sent where server = ? and run ="
                                                + " ?",
                                        server,
                                        run)
                                .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Keys and ids of all runs that come from files, by which a run on a server is recognised.
    public Map<Long, String> origins() {
        return database.read(
                h ->
                        h
                                .select(ORIGINS)
                                .map((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The servers that know runs which come from files, by run.
    static Map<Long, Set<Integer>> elsewhere(Handle h) {
        return h
                .select(ELSEWHERE)
                .map((row, _) -> Map.entry(row.getLong(1), row.getInt(2)))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /// Runs from files that a server knows, too, with its ids for them.
    public Map<Long, Link> ofFiles(int server) {
        return database.read(
                h ->
                        h
                                .select(
                                        SELECT
                                                + "l.server = ? and not l.vanished and exists"
                                                + " (select 1 from run r where r.id = l.run and"
                                                + " r.source <> l.server)",
                                        server)
                                .map(Links::link)
                                .stream()
                                .collect(Collectors.toMap(Link::run, link -> link)));
    }

    /// From now on, what the run gains here goes to the server.
    public void follow(int server, long run) {
        var _ =
                database.write(
                        h ->
                                h.execute(FOLLOW, server, run) == 0
                                        ? Changes.NONE
                                        : Changes.of(Changes.Kind.SERVER, run));
    }

    /// Marks a run that the server no longer has. Nothing here is deleted.
    public void vanished(int server, long run) {
        var _ =
                database.write(
                        h -> {
                            h.createUpdate(VANISHED)
                                    .bind("server", server)
                                    .bind("run", run)
                                    .execute();
                            return Changes.of(Changes.Kind.SERVER, run);
                        });
    }

    /// The run that a server knows by an id.
    public Optional<Link> ofRemote(int server, String remote) {
        return database.read(h -> byRemote(h, server, List.of(remote))).stream().findFirst();
    }

    static List<Link> byRemote(Handle h, int server, Collection<String> remotes) {
        return h.createQuery(BY_REMOTE)
                .bind("server", server)
                .bindArray("remotes", String.class, remotes)
                .map(Links::link)
                .list();
    }

    private static Link link(ResultSet row, StatementContext context) throws SQLException {
        return new Link(
                row.getInt("server"),
                row.getLong("run"),
                row.getString("remote"),
                row.getString("experiment"),
                row.getBoolean("pushed"),
                row.getBoolean("vanished"),
                PackedBase.read(row.getBytes("base")),
                row.getLong("digest"),
                Instant.ofEpochMilli(row.getLong("checked_at")));
    }
}
