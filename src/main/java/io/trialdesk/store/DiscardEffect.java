package io.trialdesk.store;

import io.trialdesk.model.Edit;
import io.trialdesk.model.Source;

import org.jdbi.v3.core.Handle;

import java.util.List;

/// Gives up a row of the outbox that its server will not take, and takes one up again. A run of the
/// server then shows the server's value; one read from files keeps its own. A run that was on its
/// way stops going there, and what is there of it stays.
final class DiscardEffect implements EditEffect {
    private static final String FOLLOW =
            """
            update link set pushed = ? where server = ? and run = ?
            and epoch = (select epoch from server where source = ?)
            """;
    private static final String SOURCE = "select source from run where id = ?";

    private final Database database;

    DiscardEffect(Database database) {
        this.database = database;
    }

    @Override
    public Changes apply(Handle h, long editId, Edit edit) {
        if (!(edit instanceof Edit.Discard(var row, var given))) {
            return Changes.NONE;
        }
        var owed = Outbox.byId(h, row);
        if (given) {
            return discard(
                    h,
                    owed.filter(it -> it.state().isStuck())
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "Row %d does not wait for a person; only what a server will not take can be discarded."
                                                            .formatted(row))));
        }
        return owed.filter(it -> it.state() == Owed.State.DISCARDED)
                .map(it -> takeUp(h, it))
                .orElse(Changes.NONE);
    }

    private Changes discard(Handle h, Owed owed) {
        move(h, owed, Owed.State.DISCARDED);
        Audit.discarded(h, owed, now());
        return switch (owed.task()) {
            case Task.OfEdit(Edit.OfModel _) -> moved(owed);
            case Task.OfEdit(Edit.Rename _) -> moved(owed).and(lift(h, owed, Field.NAME));
            case Task.OfEdit(Edit.SetTag it) -> moved(owed).and(lift(h, owed, Field.tag(it.key())));
            default -> {
                follow(h, owed, false);
                pushes(Outbox.open(h, owed.server()), owed)
                        .forEach(push -> move(h, push, Owed.State.DISCARDED));
                yield moved(owed);
            }
        };
    }

    /// The user's value of a field goes unless a later edit of it is still under way.
    private static Changes lift(Handle h, Owed owed, Field field) {
        boolean later =
                Outbox.open(h, owed.server()).stream()
                        .filter(it -> it.run() == owed.run())
                        .anyMatch(it -> isOf(it, field));
        return later || !isServers(h, owed)
                ? Changes.NONE
                : OverlayEffect.drop(h, owed.run(), field.text());
    }

    private static boolean isOf(Owed owed, Field field) {
        return switch (owed.task()) {
            case Task.OfEdit(Edit.Rename _) -> field.equals(Field.NAME);
            case Task.OfEdit(Edit.SetTag it) -> field.equals(Field.tag(it.key()));
            default -> false;
        };
    }

    private Changes takeUp(Handle h, Owed owed) {
        switch (owed.task()) {
            case Task.OfEdit(Edit.OfRun edit) when !(edit instanceof Edit.Push) -> {
                move(h, owed, Owed.State.READY);
                return isServers(h, owed)
                        ? moved(owed).and(new OverlayEffect().apply(h, 0, edit))
                        : moved(owed);
            }
            case Task.OfEdit _ -> move(h, owed, Owed.State.READY);
            default -> move(h, owed, Owed.State.DROPPED);
        }
        if (owed.run() != 0) {
            follow(h, owed, true);
            pushes(Outbox.discarded(h, owed.server(), owed.run()), owed)
                    .forEach(push -> move(h, push, Owed.State.READY));
        }
        return moved(owed);
    }

    private static List<Owed> pushes(List<Owed> rows, Owed owed) {
        return rows.stream()
                .filter(it -> it.run() == owed.run())
                .filter(it -> it.task() instanceof Task.OfEdit(Edit.Push _))
                .toList();
    }

    private static void follow(Handle h, Owed owed, boolean follows) {
        h.execute(FOLLOW, follows, owed.server(), owed.run(), owed.server());
    }

    private static boolean isServers(Handle h, Owed owed) {
        return h.select(SOURCE, owed.run())
                .mapTo(Integer.class)
                .findOne()
                .flatMap(id -> Sources.find(h, id))
                .filter(source -> source.kind() == Source.Kind.SERVER)
                .isPresent();
    }

    private void move(Handle h, Owed owed, Owed.State state) {
        Outbox.move(h, owed.id(), state, owed.note(), now());
    }

    private static Changes moved(Owed owed) {
        var changes = Changes.of(Changes.Kind.OUTBOX);
        return owed.run() == 0
                ? changes.and(Changes.of(Changes.Kind.MODEL))
                : changes.and(Changes.of(Changes.Kind.SERVER, owed.run()));
    }

    private long now() {
        return database.now().toEpochMilli();
    }
}
