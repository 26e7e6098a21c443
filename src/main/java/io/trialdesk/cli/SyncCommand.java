package io.trialdesk.cli;

import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.sync.Sync;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// `sync [URL]`: sends what waits and reads what is there, for one server or all. `--dry-run` only
/// says what would be sent and asks nobody.
@Command(
        name = "sync",
        description =
                "Sends what waits and reads what is there. With --dry-run exits 3 when something"
                        + " would be sent.")
public final class SyncCommand implements Callable<Integer> {
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
        var servers = url.isEmpty() ? desk.servers().all() : List.of(Outcomes.known(desk, url));
        if (servers.isEmpty()) {
            err.println("trialdesk: no servers; `trialdesk server add URL` adds one");
        }
        return dryRun ? preview(desk, servers) : sync(desk, servers);
    }

    private int sync(Store desk, List<KnownServer> servers) {
        int code = ExitCode.DONE;
        var array = JsonNodeFactory.instance.arrayNode();
        for (var server : servers) {
            var outcome = Outcomes.sync(desk, sync.get(), server, err);
            code = Math.max(code, Outcomes.code(outcome));
            array.addObject()
                    .put("server", server.url())
                    .put("outcome", Outcomes.word(outcome))
                    .put("sentence", outcome.sentence());
        }
        if (format == Format.JSON) {
            Answer.json(out, array);
        }
        return code;
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

    private io.trialdesk.sync.SyncPlan plan(KnownServer server) {
        try {
            return sync.get().plan(server);
        } catch (IOException e) {
            throw Failure.of(String.valueOf(e.getMessage()));
        }
    }
}
