package io.trialdesk.store;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Set;

/// Stores the effects of confirmed tasks.
final class Effects {
    private static final String ARRIVED =
            "merge into sent (server, run, metric, points) key (server, run, metric) values (?, ?,"
                    + " ?, ?)";
    private static final String OTHER_ROW =
            """
            select l.run from link l join server v on v.source = l.server and v.epoch = l.epoch
            where l.server = ? and l.remote = ? and l.run <> ?
            """;

    private static final String UNLINK =
            """
            delete from link where server = ? and run = ?
            and epoch = (select epoch from server where source = ?)
            """;

    /// Stands for "some, but not known which".
    private static final long UNSURE = -1;

    private Effects() {}

    static Changes apply(Handle h, Owed owed, Effect effect, long now) {
        return switch (effect) {
            case Effect.None _ -> Changes.NONE;
            case Effect.Linked(var remote, var experiment, var base, var unsure) -> {
                var at = Instant.ofEpochMilli(now);
                var link =
                        new Link(
                                owed.server(),
                                owed.run(),
                                remote,
                                experiment,
                                true,
                                false,
                                base,
                                0,
                                at);
                yield link(h, link, unsure);
            }
            case Effect.Agreed(var base) -> {
                LinkWrite.agree(h, owed.server(), owed.run(), base);
                yield Changes.of(Changes.Kind.SERVER, owed.run());
            }
            case Effect.Arrived(var points) -> {
                points.forEach(
                        (metric, n) -> h.execute(ARRIVED, owed.server(), owed.run(), metric, n));
                yield Changes.of(Changes.Kind.SERVER, owed.run());
            }
            case Effect.Aliased(var model, var alias, var version) ->
                    Models.alias(h, owed.server(), model, alias, version);
            case Effect.Staged(var model, var version, var stage) ->
                    Models.stage(h, owed.server(), model, version, stage);
        };
    }

    /// Links a run of ours. Should the server's own run have come in as a row before it was
    /// recognised, that row goes out of sight.
    static Changes link(Handle h, Link link, Set<String> unsure) {
        var other =
                h.select(OTHER_ROW, link.server(), link.remote(), link.run())
                        .mapTo(Long.class)
                        .findOne();
        if (other.isPresent()) {
            h.execute(UNLINK, link.server(), other.get(), link.server());
            h.execute("update run set gone = true where id = ?", other.get());
        }
        h.execute(UNLINK, link.server(), link.run(), link.server());
        LinkWrite.insert(h, link);
        unsure.forEach(metric -> h.execute(ARRIVED, link.server(), link.run(), metric, UNSURE));
        var changes = Changes.of(Changes.Kind.SERVER, link.run());
        return other.isPresent() ? changes.and(Changes.of(Changes.Kind.RUN, other.get())) : changes;
    }
}
