package io.trialdesk.store;

import io.trialdesk.model.Edit;
import io.trialdesk.model.Source;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/// Carries out what a person decided about a conflict.
final class Decision {
    private static final String LAY =
            "merge into overlay (run, field, content) key (run, field) values (?, ?, ?)";

    private Decision() {}

    static Changes apply(Handle h, FieldConflict it, boolean mine, long now) {
        if (mine) {
            asEdit(it).ifPresent(edit -> owe(h, it, edit, now));
            return Changes.NONE;
        }
        var field = new Field(it.field());
        return field.equals(Field.NAME) || field.tag().isPresent()
                ? takeTheirs(h, it)
                : Changes.NONE;
    }

    private static void owe(Handle h, FieldConflict it, Edit edit, long now) {
        Outbox.insert(h, it.server(), it.run(), new Task.OfEdit(edit), Owed.State.READY, now);
    }

    /// Over theirs: what the server had when the person looked is what must still be there.
    private static Optional<Edit> asEdit(FieldConflict it) {
        var field = new Field(it.field());
        if (field.equals(Field.NAME)) {
            return Optional.of(
                    new Edit.Rename(it.run(), it.theirs().orElse(""), it.mine().orElse("")));
        }
        if (field.tag().isPresent()) {
            return Optional.of(
                    new Edit.SetTag(it.run(), field.tag().get(), it.theirs(), it.mine()));
        }
        if (it.field().startsWith("alias:")) {
            var alias = it.field().substring("alias:".length());
            return Optional.of(
                    new Edit.SetAlias(it.server(), it.model(), alias, it.theirs(), it.mine()));
        }
        if (it.field().startsWith("stage:")) {
            var version = it.field().substring("stage:".length());
            return Optional.of(
                    new Edit.SetStage(
                            it.server(),
                            it.model(),
                            version,
                            it.theirs().orElse("None"),
                            it.mine().orElse("None")));
        }
        return Optional.empty();
    }

    /// A run of the server shows the server's value by itself once ours is lifted; a run read from
    /// files needs it laid over.
    private static Changes takeTheirs(Handle h, FieldConflict it) {
        boolean ofServer =
                h.select("select source from run where id = ?", it.run())
                        .mapTo(Integer.class)
                        .findOne()
                        .flatMap(id -> Sources.find(h, id))
                        .filter(source -> source.kind() == Source.Kind.SERVER)
                        .isPresent();
        if (ofServer) {
            return OverlayEffect.drop(h, it.run(), it.field());
        }
        h.execute(LAY, it.run(), it.field(), it.theirs().orElse(null));
        return Changes.of(Changes.Kind.RUN, it.run());
    }
}
