package io.trialdesk.store;

import io.trialdesk.model.Edit;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The user's changes: the only way to make one, their history, and the way back. Everything is on
/// disk on return. Any thread but the FX thread.
public final class Edits {
    private static final String INSERT =
            "insert into edit (made_at, document, undoes) values (?, ?, ?)";
    private static final String RECENT = "select * from edit order by id desc limit ?";
    private static final String TO_UNDO =
            "select * from edit where not undone and undoes = 0 order by id desc limit ?";
    private static final String SET_UNDONE = "update edit set undone = true where id = ?";

    /// How far back undo looks for an edit that can be taken back.
    private static final int REACH = 100;

    private final Database database;
    private final List<EditEffect> effects;

    Edits(Database database, List<EditEffect> effects) {
        this.database = database;
        this.effects = List.copyOf(effects);
    }

    /// Makes a change: its entry in the history, its effect, and what it owes to a server, in one
    /// transaction.
    ///
    /// @throws IllegalArgumentException when it is about a run that does not exist
    public Changes apply(Edit edit) {
        return database.write(h -> apply(h, edit, 0));
    }

    private Changes apply(Handle h, Edit edit, long undoes) {
        long id =
                h.createUpdate(INSERT)
                        .bind(0, database.now().toEpochMilli())
                        .bind(1, PackedEdit.write(edit))
                        .bind(2, undoes)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
        var changes =
                edit instanceof Edit.OfRun ofRun
                        ? Changes.of(Changes.Kind.EDIT, ofRun.run())
                        : Changes.of(Changes.Kind.EDIT);
        for (var effect : effects) {
            changes = changes.and(effect.apply(h, id, edit));
        }
        return changes;
    }

    /// The newest edits, newest first, those that took others back included.
    public List<DoneEdit> recent(int atMost) {
        return database.read(h -> h.select(RECENT, atMost).map(Edits::done).list());
    }

    /// Takes back the newest edit that can be and has not been yet.
    ///
    /// @return the edit that was taken back, empty when there is none
    public Optional<Edit> undo() {
        var undone = new ArrayList<Edit>();
        var _ =
                database.write(
                        h -> {
                            var last = newestToUndo(h);
                            if (last.isEmpty()) {
                                return Changes.NONE;
                            }
                            h.execute(SET_UNDONE, last.get().id());
                            undone.add(last.get().edit());
                            return apply(h, last.get().edit().inverse(), last.get().id());
                        });
        return undone.stream().findFirst();
    }

    private static Optional<DoneEdit> newestToUndo(Handle h) {
        return h.select(TO_UNDO, REACH).map(Edits::done).list().stream()
                .filter(done -> !done.edit().inverse().equals(done.edit()))
                .findFirst();
    }

    private static DoneEdit done(ResultSet row, StatementContext context) throws SQLException {
        return new DoneEdit(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                PackedEdit.read(row.getBytes("document")),
                row.getBoolean("undone"),
                row.getLong("undoes"));
    }
}
