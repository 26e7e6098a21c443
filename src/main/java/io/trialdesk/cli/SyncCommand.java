package io.trialdesk.cli;

import io.trialdesk.model.Edit;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.sync.Sync;
import io.trialdesk.sync.SyncOutcome;
import io.trialdesk.sync.SyncPlan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// `sync [URL]`: sends what waits and reads what is there, for one server or all. `--dry-run` only
/// says what would be sent and asks nobody. `--discard ROW` gives up what a server will not take.
@Command(
        name = "sync",
        description =
                "Sends what waits and reads what is there. Exits 1 when a server could not be"
                    + " synced or did not take a change, 3 when --dry-run finds something to send.")
public final class SyncCommand implements Callable<Integer> {
    private static final List<String> HEAD = List.of("server", "outcome", "stuck", "waiting");

    private final Supplier<Store> store;
    private final Supplier<Sync> sync;
    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "URL",
            description = "Only this server (default: all).")
    private String url = "";

    @Option(names = "--dry-run", description = "Only say what would be sent.")
    private boolean dryRun;

    @Option(
            names = "--everything",
            description =
                    "Go over every run of the server, also those that ended long ago; otherwise"
                            + " that happens bit by bit, within a day.")
    private boolean everything;

    @Option(
            names = "--discard",
            arity = "1..*",
            paramLabel = "ROW",
            description =
                    "Give up a change that its server will not take, by the number `sync` names;"
                            + " may be repeated. Asks no server.")
    private List<Long> discarded = List.of();

    @Option(names = "--format", description = "table, json or csv (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    public SyncCommand(
            Supplier<Store> store, Supplier<Sync> sync, PrintWriter out, PrintWriter err) {
        this.store = store;
        this.sync = sync;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        var desk = store.get();
        if (!discarded.isEmpty()) {
            return discard(desk);
        }
        var servers = url.isEmpty() ? desk.servers().all() : List.of(Outcomes.known(desk, url));
        if (servers.isEmpty()) {
            err.println("trialdesk: no servers; `trialdesk server add URL` adds one");
        }
        return dryRun ? preview(desk, servers) : sync(desk, servers);
    }

    private int discard(Store desk) {
        if (!url.isEmpty() || dryRun || everything) {
            throw Failure.wrongUse("--discard stands alone: it names rows and asks no server.");
        }
        var array = JsonNodeFactory.instance.arrayNode();
        for (long row : discarded) {
            var stuck =
                    desk.outbox()
                            .byId(row)
                            .filter(it -> it.state().isStuck())
                            .map(it -> Stuck.of(desk, it))
                            .orElseThrow(
                                    () ->
                                            Failure.of(
                                                    "%d: no change that a server will not take has this number; `trialdesk sync` names those that have"
                                                            .formatted(row)));
            var _ = desk.edits().apply(new Edit.Discard(row, true));
            err.println("trialdesk: discarded: " + stuck.about() + ": " + stuck.what());
            stuck.json(array.addObject());
        }
        if (format == Format.JSON) {
            Answer.json(out, array);
        }
        return ExitCode.DONE;
    }

    private int sync(Store desk, List<KnownServer> servers) {
        int code = ExitCode.DONE;
        var array = JsonNodeFactory.instance.arrayNode();
        for (var server : servers) {
            var outcome = Outcomes.sync(desk, sync.get(), server, everything, err);
            code = Math.max(code, Outcomes.code(desk, server, outcome));
            json(array.addObject(), desk, server, outcome);
        }
        if (format == Format.JSON) {
            Answer.json(out, array);
        } else {
            Answer.rows(out, format, HEAD, array.valueStream().map(SyncCommand::cells).toList());
        }
        return code;
    }

    private static void json(ObjectNode item, Store desk, KnownServer server, SyncOutcome outcome) {
        item.put("server", server.url())
                .put("outcome", Outcomes.word(outcome))
                .put("sentence", outcome.sentence());
        var stuck = item.putArray("stuck");
        Outcomes.stuck(desk, server).forEach(it -> Stuck.of(desk, it).json(stuck.addObject()));
        var waiting = item.putArray("waiting");
        Outcomes.waiting(desk, server).forEach(it -> Stuck.of(desk, it).json(waiting.addObject()));
    }

    /// The sentence stands on standard error, where it may be as long as it is.
    private static List<String> cells(JsonNode item) {
        return List.of(
                item.path("server").asString(),
                item.path("outcome").asString(),
                Integer.toString(item.path("stuck").size()),
                Integer.toString(item.path("waiting").size()));
    }

    private int preview(Store desk, List<KnownServer> servers) {
        var plans = new ArrayList<PlanText>();
        for (var server : servers) {
            plans.add(PlanText.of(desk, server, plan(server)));
        }
        if (format == Format.JSON) {
            var array = JsonNodeFactory.instance.arrayNode();
            plans.forEach(plan -> plan.json(array.addObject()));
            Answer.json(out, array);
        } else {
            Answer.rows(
                    out,
                    format,
                    PlanText.HEAD,
                    plans.stream().flatMap(plan -> plan.rows().stream()).toList());
        }
        plans.forEach(plan -> err.println("trialdesk: " + plan.sentence()));
        return plans.stream().anyMatch(PlanText::sends) ? ExitCode.DIFFERENT : ExitCode.DONE;
    }

    private SyncPlan plan(KnownServer server) {
        try {
            return sync.get().plan(server);
        } catch (IOException e) {
            throw Failure.of(String.valueOf(e.getMessage()));
        }
    }
}
