package io.trialdesk.cli;

import io.trialdesk.secrets.Vaults;
import io.trialdesk.server.Address;
import io.trialdesk.store.Store;
import io.trialdesk.sync.Sync;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;

/// `server add | list | remove | start-over | doctor`: the servers this workspace works with.
/// Logins go to the vault and nowhere else.
@Command(name = "server", description = "The MLflow servers this workspace works with.")
public final class ServerCommand {
    private final Supplier<Store> store;
    private final Supplier<Sync> sync;
    private final Supplier<Vaults> vaults;
    private final Asking asking;
    private final PrintWriter out;
    private final PrintWriter err;

    public ServerCommand(
            Supplier<Store> store,
            Supplier<Sync> sync,
            Supplier<Vaults> vaults,
            Asking asking,
            PrintWriter out,
            PrintWriter err) {
        this.store = store;
        this.sync = sync;
        this.vaults = vaults;
        this.asking = asking;
        this.out = out;
        this.err = err;
    }

    /// The server is added even while it cannot be reached; what it says is told.
    @Command(name = "add", description = "Adds a server, or gives a known one another login.")
    int add(
            @Parameters(paramLabel = "URL") String url,
            @Option(names = "--name", defaultValue = "", description = "What to call it.")
                    String name,
            @Mixin LoginOptions login) {
        var address = Places.address(url);
        var desk = store.get();
        try {
            login.keep(address, vaults.get(), asking, err);
            var called = name.isEmpty() ? usual(desk, address) : name;
            var server = sync.get().add(address.text(), called);
            var answer = sync.get().probe(server);
            err.printf("trialdesk: %s added%n", server.url());
            answer.failure().ifPresent(it -> err.println("trialdesk: " + Doctor.advised(it)));
            return ExitCode.DONE;
        } catch (IOException e) {
            throw Failure.of(String.valueOf(e.getMessage()));
        }
    }

    private static String usual(Store desk, Address address) {
        return desk.servers().byUrl(address.text()).map(it -> it.name()).orElse("");
    }

    @Command(name = "list", description = "The servers, with what waits for each.")
    void list(
            @Option(
                            names = "--format",
                            defaultValue = "table",
                            description = "table, json or csv (default: ${DEFAULT-VALUE}).")
                    Format format) {
        ServerTable.print(store.get(), out, format);
    }

    /// Takes the server out of sight and its login out of the vault.
    @Command(
            name = "remove",
            description = "Removes a server and its runs from view, and forgets its login.")
    int remove(@Parameters(paramLabel = "URL") String url) {
        var desk = store.get();
        var server = Outcomes.known(desk, url);
        int waiting = desk.outbox().open(server.source()).size();
        desk.servers().remove(server.source());
        err.println("trialdesk: " + server.url() + " removed");
        if (waiting > 0) {
            err.printf("trialdesk: %,d changes for it wait until it is added again%n", waiting);
        }
        try {
            vaults.get().delete(server.url());
            return ExitCode.DONE;
        } catch (IOException e) {
            err.println("trialdesk: its login was not forgotten: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    /// For a server that was emptied, restored or replaced.
    @Command(
            name = "start-over",
            description =
                    "Takes a server that was emptied, restored or replaced for a new one: its runs"
                            + " are found again by their origin, and what was sent to it goes again"
                            + " with the next sync.")
    int startOver(@Parameters(paramLabel = "URL") String url) {
        var desk = store.get();
        var server = Outcomes.known(desk, url);
        sync.get().startOver(server);
        err.printf(
                "trialdesk: %s: started over; %,d changes wait, `trialdesk sync %s --dry-run`"
                        + " shows them%n",
                server.url(), desk.outbox().open(server.source()).size(), server.url());
        return ExitCode.DONE;
    }

    @Command(
            name = "doctor",
            description = "Says whether a server can be used, and if not, why and what to do.")
    int doctor(
            @Parameters(paramLabel = "URL") String url,
            @Option(
                            names = "--format",
                            defaultValue = "table",
                            description = "table, json or csv (default: ${DEFAULT-VALUE}).")
                    Format format) {
        var address = Places.address(url);
        var known = store.get().servers().byUrl(address.text());
        try {
            var answer =
                    known.isPresent()
                            ? sync.get().probe(known.get())
                            : sync.get().test(address.text(), Optional.empty());
            new Doctor(address, known.isPresent(), answer).print(out, format);
            return answer.found().isPresent() ? ExitCode.DONE : ExitCode.FAILED;
        } catch (IOException e) {
            throw Failure.of(String.valueOf(e.getMessage()));
        }
    }
}
