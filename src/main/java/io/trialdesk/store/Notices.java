package io.trialdesk.store;

import io.trialdesk.model.Notice;

import org.jdbi.v3.core.Handle;

import java.util.HashSet;
import java.util.List;

/// What sources hold that is not read as it is. Any thread.
public final class Notices {
    private static final String ALL =
            "select path, format, kind, sentence from notice where source = ? order by path,"
                    + " format";
    private static final String FORGET = "delete from notice where source = ?";
    private static final String PUT =
            "merge into notice (source, path, format, kind, sentence) values (?, ?, ?, ?, ?)";

    private final Database database;

    Notices(Database database) {
        this.database = database;
    }

    /// In order of path.
    public List<Notice> of(int source) {
        return database.read(h -> of(h, source));
    }

    private static List<Notice> of(Handle h, int source) {
        return h.select(ALL, source)
                .map(
                        (row, _) ->
                                new Notice(
                                        row.getString(1),
                                        row.getString(2),
                                        Notice.Kind.valueOf(row.getString(3)),
                                        row.getString(4)))
                .list();
    }

    /// Takes what a whole look at a source found in place of what was found before.
    public Changes replace(int source, List<Notice> found) {
        if (new HashSet<>(of(source)).equals(new HashSet<>(found))) {
            return Changes.NONE;
        }
        return database.writeLazily(
                h -> {
                    h.execute(FORGET, source);
                    if (!found.isEmpty()) {
                        var batch = h.prepareBatch(PUT);
                        for (var n : found) {
                            batch.add(source, n.path(), n.format(), n.kind().name(), n.sentence());
                        }
                        batch.execute();
                    }
                    return Changes.of(Changes.Kind.SOURCE);
                });
    }
}
