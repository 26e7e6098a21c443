package io.trialdesk.sync;

import io.trialdesk.server.Fault;
import io.trialdesk.server.Page;
import io.trialdesk.server.RemoteExperiment;
import io.trialdesk.server.RemoteRun;
import io.trialdesk.server.RunView;
import io.trialdesk.store.KnownExperiment;
import io.trialdesk.store.Link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads all experiments and the heads of all runs of a server into the workspace, page by page,
/// each page one transaction. A run that is told as before costs no write. Absence is believed only
/// after asking for the run itself, and never when many vanish at once.
final class Pull {
    private static final int EXPERIMENTS = 1000;
    private static final String ORDER = "attributes.start_time ASC";

    /// More absences than this many, and than this part of all, mean another server, not deletions.
    private static final int FEW = 5;

    private static final double PART = 0.02;

    private final Session session;
    private final Map<String, String> experiments = new HashMap<>();
    private Map<String, Long> origins = Map.of();
    private boolean originsRead;
    private long seen;

    Pull(Session session) {
        this.session = session;
    }

    /// Reads everything.
    ///
    /// @return how many runs the server told of
    long run() throws Stopped {
        var start = session.clock().now();
        experiments();
        runs();
        vanished(start);
        new PullModels(session).run();
        session.store().sources().checked(session.id());
        return seen;
    }

    private void experiments() throws Stopped {
        var known = new ArrayList<KnownExperiment>();
        Optional<String> token = Optional.empty();
        do {
            session.cancel().check();
            Page<RemoteExperiment> page =
                    Stopped.unlessValue(
                            session.client().experiments().search(RunView.ALL, EXPERIMENTS, token));
            for (var it : page.items()) {
                experiments.put(it.id(), it.name());
                known.add(new KnownExperiment(it.id(), it.name(), it.created(), it.deleted()));
            }
            token = next(token, page);
        } while (token.isPresent());
        refuseAnotherServer(known);
        session.store().servers().experiments(session.id(), known);
    }

    /// An experiment's time of making never changes. When it did, the server was emptied or
    /// replaced and its ids mean other things now.
    private void refuseAnotherServer(List<KnownExperiment> told) throws Stopped {
        var before =
                session.store().servers().experiments(session.id()).stream()
                        .collect(Collectors.toMap(KnownExperiment::id, KnownExperiment::created));
        for (var it : told) {
            long created = before.getOrDefault(it.id(), it.created());
            if (created != it.created()) {
                throw new Stopped(
                        new Fault.Refused(
                                session.server().url(),
                                0,
                                "OTHER_SERVER",
                                """
                                its experiment %s was made at another time than before: the server \
                                was reset or replaced, so nothing is believed until you decide\
                                """
                                        .formatted(it.name())));
            }
        }
    }

    private static <T> Optional<String> next(Optional<String> token, Page<T> page) {
        return page.items().isEmpty() || page.next().equals(token) ? Optional.empty() : page.next();
    }

    private void runs() throws Stopped {
        if (experiments.isEmpty()) {
            return;
        }
        Optional<String> token = Optional.empty();
        do {
            session.cancel().check();
            session.progress().at("Reading runs", seen, -1);
            Page<RemoteRun> page =
                    Stopped.unlessValue(
                            session.client()
                                    .runs()
                                    .search(
                                            experiments.keySet(),
                                            "",
                                            ORDER,
                                            RunView.ALL,
                                            session.pace().page(),
                                            token));
            take(page.items());
            token = next(token, page);
        } while (token.isPresent());
    }

    private void take(List<RemoteRun> page) {
        if (page.isEmpty()) {
            return;
        }
        seen += page.size();
        var ours = origins(page);
        var judge = new Judge(session.id(), experiments, ours);
        var _ =
                session.store()
                        .remotePages()
                        .take(
                                session.id(),
                                page.stream().map(RemoteRun::id).toList(),
                                ours.values(),
                                known -> judge.page(page, known));
    }

    /// The runs here that runs of the page came from. All runs are looked through at most once.
    private Map<String, Long> origins(List<RemoteRun> page) {
        var named =
                page.stream()
                        .flatMap(run -> Optional.ofNullable(run.tags().get(Origin.TAG)).stream())
                        .collect(Collectors.toSet());
        if (named.isEmpty()) {
            return Map.of();
        }
        if (!originsRead) {
            var all = new HashMap<String, Long>();
            session.store()
                    .links()
                    .origins()
                    .forEach((run, id) -> all.merge(Origin.of(id), run, Math::min));
            origins = all;
            originsRead = true;
        }
        var ours = new HashMap<String, Long>();
        named.forEach(
                it -> Optional.ofNullable(origins.get(it)).ifPresent(run -> ours.put(it, run)));
        return ours;
    }

    private void vanished(Instant start) throws Stopped {
        var absent = session.store().links().untoldSince(session.id(), start);
        long all = session.store().links().count(session.id());
        if (absent.size() > Math.max(FEW, PART * all)) {
            throw new Stopped(
                    new Fault.Refused(
                            session.server().url(),
                            0,
                            "MANY_VANISHED",
                            "%,d of %,d known runs are gone at once; nothing was removed here"
                                    .formatted(absent.size(), all)));
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
