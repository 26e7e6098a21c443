package io.trialdesk.store;

import io.trialdesk.model.Damage;

import org.jdbi.v3.core.Handle;

import java.util.List;

/// What could not be read, per source. Written by [Runs#commit]; the same damage told twice is kept
/// once. Any thread.
public final class Damages {
    private static final String ALL =
            "select file, place, problem from damage where source = ? order by file, place";
    private static final String COUNT = "select count(*) from damage where source = ?";
    private static final String PUT =
            """
            merge into damage (source, file, place, problem)
            key (source, file, place) values (?, ?, ?, ?)
            """;
    private static final String FORGET =
            """
            delete from damage
            where source = ? and (? = '' or file = ? or left(file, length(?) + 1) = ? || '/')
            """;

    private final Database database;

    Damages(Database database) {
        this.database = database;
    }

    /// In order of file and place.
    public List<Damage> of(int source) {
        return database.read(
                h ->
                        h.select(ALL, source)
                                .map(
                                        (row, _) ->
                                                new Damage(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getString(3)))
                                .list());
    }

    /// How many there are.
    public long count(int source) {
        return database.read(h -> h.select(COUNT, source).mapTo(Long.class).one());
    }

    static void put(Handle h, int source, List<Damage> damages) {
        if (damages.isEmpty()) {
            return;
        }
        var batch = h.prepareBatch(PUT);
        for (var damage : damages) {
            batch.add(source, damage.file(), damage.where(), damage.problem());
        }
        batch.execute();
    }

    /// Forgets what was found in a file or below a folder, the empty path being the source.
    static void forget(Handle h, int source, String path) {
        h.execute(FORGET, source, path, path, path, path);
    }
}
