package io.trialdesk.store;

import org.jdbi.v3.core.Handle;

import java.util.Collection;

/// What is written of a [Link] within somebody's transaction.
final class LinkWrite {
    private static final String INSERT =
            """
            insert into link
            (server, epoch, run, remote, experiment, pushed, base, digest, checked_at)
            select ?, epoch, ?, ?, ?, ?, ?, ?, ? from server where source = ?
            """;
    private static final String SET_BASE = "update link set base = ? where server = ? and run = ?";
    private static final String TOLD =
            """
            update link set base = ?, digest = ?, checked_at = ?, vanished = false
            where server = ? and run = ?
            """;
    private static final String CHECKED =
            """
            update link set checked_at = ?, vanished = false
            where server = ? and run = ?
            """;

    private LinkWrite() {}

    static void insert(Handle h, Link link) {
        h.execute(
                INSERT,
                link.server(),
                link.run(),
                link.remote(),
                link.experiment(),
                link.pushed(),
                PackedBase.write(link.base()),
                link.digest(),
                link.checkedAt().toEpochMilli(),
                link.server());
    }

    static void agree(Handle h, int server, long run, Base base) {
        h.execute(SET_BASE, PackedBase.write(base), server, run);
    }

    static void told(Handle h, Link link) {
        h.execute(
                TOLD,
                PackedBase.write(link.base()),
                link.digest(),
                link.checkedAt().toEpochMilli(),
                link.server(),
                link.run());
    }

    static void checked(Handle h, Collection<Link> links, long at) {
        var batch = h.prepareBatch(CHECKED);
        links.forEach(link -> batch.add(at, link.server(), link.run()));
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
