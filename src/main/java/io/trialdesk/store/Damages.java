package io.trialdesk.store;

import io.trialdesk.model.Damage;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// What could not be read, per source. Found by the reading of a part, and then gone when the part
/// is read whole again; or by a look at the whole source, and then gone after the next one. Written
/// by [Runs#commit] and [#replace]. Any thread.
public final class Damages {
    private static final String ALL =
            "select distinct file, place, problem from damage where source = ? order by file,"
                    + " place";
    private static final String COUNT =
            "select count(*) from (select distinct file, place, problem from damage where source ="
                    + " ?)";
    private static final String OF_LOOKS =
            "select file, place, problem from damage where source = ? and finder = ''";
    private static final String IS_THERE =
            "select exists(select 1 from damage where source = ? and finder > '')";
    private static final String PUT =
            """
            merge into damage (source, finder, file, place, problem)
            key (source, finder, file, place) values (?, ?, ?, ?, ?)
            """;
    private static final String FORGET = "delete from damage where source = ? and finder = ?";

    /// Found by a look at the whole source.
    private static final String LOOK = "";

    private final Database database;

    Damages(Database database) {
        this.database = database;
    }

    /// In order of file and place.
    public List<Damage> of(int source) {
        return database.read(h -> damages(h, ALL, source));
    }

    private static List<Damage> damages(Handle h, String question, int source) {
        return h.select(question, source)
                .map((row, _) -> new Damage(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /// How many there are.
    public long count(int source) {
        return database.read(h -> h.select(COUNT, source).mapTo(Long.class).one());
    }

    /// Takes what a look at a whole source found in place of what such looks found before.
    ///
    /// @param unseen folders that could not be looked into, so that what was found below them
    ///   stays; empty for the source itself
    public Changes replace(int source, List<Damage> found, Collection<String> unseen) {
        return database.writeLazily(
                h -> {
                    var before = new HashSet<>(damages(h, OF_LOOKS, source));
                    var now = new HashSet<>(found);
                    before.stream().filter(it -> isBelow(unseen, it.file())).forEach(now::add);
                    if (now.equals(before)) {
                        return Changes.NONE;
                    }
                    h.execute(FORGET, source, LOOK);
                    put(h, source, LOOK, now);
                    put(h, source, LOOK, found);
                    return Changes.of(Changes.Kind.SOURCE);
                });
    }

    private static boolean isBelow(Collection<String> folders, String file) {
        return folders.stream()
                .anyMatch(
                        folder ->
                                folder.isEmpty()
                                        ? !file.equals(".")
                                        : file.startsWith(folder + "/"));
    }

    static void put(Handle h, int source, Collection<Damage> damages) {
        put(h, source, LOOK, damages);
    }

    private static void put(Handle h, int source, String finder, Collection<Damage> damages) {
        if (damages.isEmpty()) {
            return;
        }
        var batch = h.prepareBatch(PUT);
        for (var damage : damages) {
            batch.add(source, finder, damage.file(), damage.where(), damage.problem());
        }
        batch.execute();
    }

    /// Takes what readings of parts found; tells whether anything is different now.
    static boolean take(Handle h, int source, List<PartDamages> found) {
        boolean isOther = false;
        if (!found.isEmpty() && h.select(IS_THERE, source).mapTo(Boolean.class).one()) {
            var healed = found.stream().filter(PartDamages::instead).map(PartDamages::finder);
            isOther = forget(h, source, healed.distinct().toList());
        }
        for (var one : found) {
            put(h, source, one.finder(), one.damages());
            isOther |= !one.damages().isEmpty();
        }
        return isOther;
    }

    /// Forgets what was found in parts.
    static boolean forget(Handle h, int source, Collection<String> finders) {
        if (finders.isEmpty()) {
            return false;
        }
        var batch = h.prepareBatch(FORGET);
        finders.forEach(finder -> batch.add(source, finder));
        int gone = 0;
        for (int rows : batch.execute()) {
            gone += rows;
        }
        return gone > 0;
    }
}
