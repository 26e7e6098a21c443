package io.trialdesk.cli;

import io.trialdesk.model.Edit;
import io.trialdesk.registry.Board;
import io.trialdesk.registry.Registry;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.store.Task;
import io.trialdesk.sync.Sync;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// `promote URL MODEL VERSION`: moves a version to a stage, points aliases at it or removes them.
/// The change is kept here at once and goes to the server with the next sync.
@Command(name = "promote", description = "Gives a version of a model a stage or an alias.")
public final class PromoteCommand implements Callable<Integer> {
    private final Supplier<Reading> reading;
    private final Supplier<Sync> sync;
    private final PrintWriter err;

    @Parameters(index = "0", paramLabel = "URL")
    private String url = "";

    @Parameters(index = "1", paramLabel = "MODEL")
    private String model = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "VERSION",
            description = "May be left out when aliases are only removed.")
    private String version = "";

    @Option(names = "--stage", description = "None, Staging, Production or Archived.")
    private String stage = "";

    @Option(names = "--alias", description = "Points at the version; may be repeated.")
    private List<String> aliases = List.of();

    @Option(names = "--remove-alias", description = "May be repeated.")
    private List<String> removed = List.of();

    @Option(names = "--sync", description = "Send at once.")
    private boolean now;

    /// @param reading over the workspace itself, for the change is kept there
    public PromoteCommand(Supplier<Reading> reading, Supplier<Sync> sync, PrintWriter err) {
        this.reading = reading;
        this.sync = sync;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (stage.isEmpty() && aliases.isEmpty() && removed.isEmpty()) {
            throw Failure.wrongUse("Say what to change: --stage, --alias or --remove-alias.");
        }
        if (version.isEmpty() && !(stage.isEmpty() && aliases.isEmpty())) {
            throw Failure.wrongUse("Name the version that gets the stage or alias.");
        }
        var desk = reading.get();
        var server = Outcomes.known(desk.store(), url);
        var _ = desk.sources(List.of(server.url()));
        var edits = edits(server, board(desk.store(), server));
        var registry = new Registry(desk.store());
        for (var edit : edits) {
            var _ = registry.apply(edit);
        }
        if (edits.isEmpty()) {
            err.println("trialdesk: it is so already; nothing changed");
            return ExitCode.DONE;
        }
        return now ? send(desk.store(), server, edits) : waits(server, edits.size());
    }

    private int waits(KnownServer server, int changes) {
        err.printf(
                "trialdesk: %s: %,d changes wait for %s; `trialdesk sync %s` sends them%n",
                model, changes, server.url(), server.url());
        return ExitCode.DONE;
    }

    private int send(Store store, KnownServer server, List<Edit.OfModel> edits) {
        var outcome = Outcomes.sync(store, sync.get(), server, false, err);
        boolean open =
                store.outbox().open(server.source()).stream()
                        .anyMatch(
                                it ->
                                        it.task() instanceof Task.OfEdit(Edit.OfModel edit)
                                                && edits.contains(edit));
        return open ? ExitCode.FAILED : Outcomes.code(store, server, outcome);
    }

    private Board board(Store store, KnownServer server) {
        var board =
                new Registry(store)
                        .board(server.source(), model)
                        .orElseThrow(
                                () -> Failure.of("%s: no model %s".formatted(server.url(), model)));
        if (!version.isEmpty() && board.version(version).isEmpty()) {
            throw Failure.of(
                    "%s: model %s has no version %s".formatted(server.url(), model, version));
        }
        return board;
    }

    private List<Edit.OfModel> edits(KnownServer server, Board board) {
        var edits = new ArrayList<Edit.OfModel>();
        if (!stage.isEmpty()) {
            var edit = board.stage(version, stage());
            if (!edit.before().equals(edit.after())) {
                edits.add(edit);
            }
        }
        for (var alias : aliases) {
            alias(board.alias(allowed(alias, server), Optional.of(version)), edits);
        }
        for (var alias : removed) {
            alias(board.alias(alias, Optional.empty()), edits);
        }
        return edits;
    }

    private static void alias(Edit.SetAlias edit, List<Edit.OfModel> edits) {
        if (!edit.before().equals(edit.after())) {
            edits.add(edit);
        }
    }

    private String stage() {
        return Board.STAGES.stream()
                .filter(stage::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(
                        () ->
                                Failure.wrongUse(
                                        "%s: no stage; the stages are %s"
                                                .formatted(
                                                        stage, String.join(", ", Board.STAGES))));
    }

    private String allowed(String alias, KnownServer server) {
        if (alias.equalsIgnoreCase("latest") || alias.matches("[vV]\\d+")) {
            throw Failure.wrongUse(alias + ": servers keep this name to themselves");
        }
        if (removed.contains(alias)) {
            throw Failure.wrongUse(alias + ": either set or remove it");
        }
        if (server.seen().isPresent() && !server.aliases()) {
            throw Failure.of(server.url() + " is too old for aliases; use --stage");
        }
        return alias;
    }
}
