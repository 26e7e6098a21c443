package io.trialdesk.sync;

import io.trialdesk.server.Fault;
import io.trialdesk.server.Page;
import io.trialdesk.server.RemoteRun;
import io.trialdesk.server.RunView;
import io.trialdesk.store.Link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads the heads of a server's runs into the workspace, page by page, each page one transaction.
/// A run that is told as before costs no write. Few runs are read whole each time. Of many, those
/// that run and those that ended since the last pass are asked for, and everything is gone over a
/// page at a time, within a day, so that changes of old runs come, too. Absence is believed only
/// after asking for the run itself, and never when many vanish at once.
final class Pull {
    static final String ORDER = "attributes.start_time ASC";

    /// So many known runs are read whole each time, which takes one request.
    private static final int FEW_RUNS = 500;

    /// More absences than this many, and than this part of all, mean another server, not deletions.
    private static final int FEW = 5;

    private static final double PART = 0.02;

    private final Session session;
    private final Ground ground;
    private final Origins origins;
    private long seen;

    Pull(Session session, Ground ground) {
        this.session = session;
        this.ground = ground;
        this.origins = new Origins(session);
    }

    /// Reads what there is.
    ///
    /// @param whole whether to go over everything now
    /// @return how many runs the server told of
    long run(boolean whole) throws Stopped {
        var start = session.clock().now();
        var cursor = Cursor.of(session.store().settings(), session.id());
        boolean few = session.store().links().count(session.id()) <= FEW_RUNS;
        boolean all = whole || few || cursor.isOld(start) || !news(cursor);
        var next = all ? whole(cursor, start) : step(cursor, start);
        new PullModels(session).run();
        next.passed(start).keep(session.store().settings(), session.id());
        session.store().sources().checked(session.id());
        return seen;
    }

    private Cursor whole(Cursor cursor, Instant start) throws Stopped {
        seen = 0;
        pages("");
        vanished(start);
        return cursor.wentOver(start, start);
    }

    /// Runs that run, and runs that ended since the last pass.
    ///
    /// @return false when the server does not understand the question
    private boolean news(Cursor cursor) throws Stopped {
        for (var filter :
                List.of(
                        "attributes.status = 'RUNNING'",
                        "attributes.end_time >= " + cursor.endedSince())) {
            try {
                pages(filter);
            } catch (Stopped stopped) {
                if (stopped.fault() instanceof Fault.Refused) {
                    return false;
                }
                throw stopped;
            }
        }
        return true;
    }

    /// Goes over the next page of everything, unless it is too early for that.
    private Cursor step(Cursor cursor, Instant start) throws Stopped {
        if (!cursor.isTimeForStep(start)) {
            return cursor;
        }
        var page = page("attributes.start_time >= " + cursor.from(), Optional.empty()).items();
        take(page);
        if (page.size() < session.pace().page()) {
            var since = cursor.sweep() == 0 ? start : Instant.ofEpochMilli(cursor.sweep());
            vanished(since);
            return cursor.wentOver(since, start);
        }
        long last = page.getLast().start();
        return last == cursor.from() ? whole(cursor, start) : cursor.stepped(start, last);
    }

    private void pages(String filter) throws Stopped {
        var tokens = new PageTokens(session.client(), "runs");
        Optional<String> token = Optional.empty();
        do {
            session.cancel().check();
            session.progress().at("Reading runs", seen, -1);
            var page = page(filter, token);
            take(page.items());
            token = tokens.fresh(page.after(token));
        } while (token.isPresent());
    }

    private Page<RemoteRun> page(String filter, Optional<String> token) throws Stopped {
        if (ground.names().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        return Stopped.unlessValue(
                session.client()
                        .runs()
                        .search(
                                ground.names().keySet(),
                                filter,
                                ORDER,
                                RunView.ALL,
                                session.pace().page(),
                                token));
    }

    private void take(List<RemoteRun> page) {
        if (page.isEmpty()) {
            return;
        }
        seen += page.size();
        var ours = origins.of(page);
        var judge = new Judge(session.id(), ground.names(), ours);
        var _ =
                session.store()
                        .remotePages()
                        .take(
                                session.id(),
                                page.stream().map(RemoteRun::id).toList(),
                                ours.values(),
                                known -> judge.page(page, known));
    }

    private void vanished(Instant start) throws Stopped {
        var absent = session.store().links().untoldSince(session.id(), start);
        long all = session.store().links().count(session.id());
        if (absent.size() > Math.max(FEW, PART * all)) {
            throw Stopped.another(
                    session.server().url(),
                    "%,d of %,d known runs are gone at once".formatted(absent.size(), all));
        }
        for (var link : absent) {
            session.cancel().check();
            ask(link);
        }
    }

    private void ask(Link link) throws Stopped {
        var answer = session.client().runs().get(link.remote());
        if (answer.failure().orElse(null) instanceof Fault.Refused no && no.isMissing()) {
            session.store().links().vanished(session.id(), link.run());
            return;
        }
        take(List.of(Stopped.unlessValue(answer)));
    }
}
