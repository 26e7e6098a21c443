package io.trialdesk.sync;

import io.trialdesk.secrets.Secret;
import io.trialdesk.secrets.Vault;
import io.trialdesk.server.Address;
import io.trialdesk.server.Answer;
import io.trialdesk.server.Capabilities;
import io.trialdesk.server.Limits;
import io.trialdesk.server.Login;
import io.trialdesk.server.MlflowServer;
import io.trialdesk.store.KnownServer;
import io.trialdesk.store.Store;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Clock;
import io.trialdesk.work.Progress;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Brings the workspace and the user's servers together. Only servers the user added are ever
/// talked to. Calls block and belong on a worker; one pass per server at a time, a second one waits
/// for the first.
public final class Sync {
    private final Store store;
    private final Vault vault;
    private final Clock clock;
    private final Limits limits;
    private final Pace pace;
    private final Map<Integer, ReentrantLock> passes = new ConcurrentHashMap<>();

    public Sync(Store store, Vault vault, Clock clock, Limits limits, Pace pace) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
        this.limits = limits;
        this.pace = pace;
    }

    /// Adds a server by what the user typed; a login in it goes to the vault. Nothing is asked of
    /// the server yet.
    ///
    /// @throws IllegalArgumentException with a sentence when it is no address
    /// @throws IOException when the vault does not take the login
    public KnownServer add(String typed, String name) throws IOException {
        var address = Address.parse(typed);
        switch (address.login()) {
            case Login.None _ -> {
                // nothing to keep
            }
            case Login.Basic(var user, var word) ->
                    vault.put(address.text(), new Secret(user, word));
            case Login.Bearer(var token) -> vault.put(address.text(), Secret.token(token));
        }
        return store.servers()
                .add(address.text(), name.isBlank() ? address.base().getHost() : name);
    }

    /// Asks a server what it is.
    public Answer<Capabilities> probe(KnownServer server) throws IOException {
        var answer = client(server, Logins.of(vault, server.url())).probe();
        answer.found()
                .ifPresent(
                        it ->
                                store.servers()
                                        .saw(
                                                server.source(),
                                                it.version(),
                                                it.store(),
                                                it.aliases()));
        return answer;
    }

    /// Asks whoever is at an address what it is; neither address nor login is kept.
    ///
    /// @param login the one to use, else the one in the address, else the one in the vault
    /// @throws IllegalArgumentException with a sentence when it is no address
    /// @throws IOException when the vault cannot be opened
    public Answer<Capabilities> test(String typed, Optional<Secret> login) throws IOException {
        var address = Address.parse(typed);
        return MlflowServer.at(address, login(address, login), limits).probe();
    }

    private Login login(Address address, Optional<Secret> given) throws IOException {
        if (given.isPresent()) {
            return Logins.login(given.get());
        }
        return address.login() instanceof Login.None
                ? Logins.of(vault, address.text())
                : address.login();
    }

    /// What a sync would send now; asks nobody.
    public SyncPlan plan(KnownServer server) throws IOException {
        return new Preview(session(server, Cancel.NEVER, Progress.SILENT)).plan();
    }

    /// Sends what is owed, then reads what is there.
    public SyncOutcome server(KnownServer server, Cancel cancel, Progress progress)
            throws IOException {
        return pass(server, OnePass.What.USUAL, cancel, progress);
    }

    /// The same, and goes over every run of the server, also those that ended long ago: somebody
    /// may have changed them.
    public SyncOutcome everything(KnownServer server, Cancel cancel, Progress progress)
            throws IOException {
        return pass(server, OnePass.What.EVERYTHING, cancel, progress);
    }

    /// Reads what is there and sends nothing: what is owed stays owed.
    ///
    /// @param whole whether to go over every run, also those that ended long ago
    public SyncOutcome pull(KnownServer server, boolean whole, Cancel cancel, Progress progress)
            throws IOException {
        return pass(
                server, whole ? OnePass.What.READ_EVERYTHING : OnePass.What.READ, cancel, progress);
    }

    /// Gives up what is known of a server that turned out to be another one: its runs are found
    /// again by their origin, and what was sent to it is owed again. Copies of its own runs stay.
    public void startOver(KnownServer server) {
        store.servers().startOver(server.source());
        var _ = store.settings().remove(Cursor.key(server.source()));
    }

    private SyncOutcome pass(
            KnownServer server, OnePass.What what, Cancel cancel, Progress progress)
            throws IOException {
        var session = session(server, cancel, progress);
        var pass = passes.computeIfAbsent(server.source(), _ -> new ReentrantLock());
        pass.lock();
        try {
            return new OnePass(session, what).run();
        } catch (Stopped stopped) {
            return OnePass.outcome(stopped.fault());
        } catch (CancellationException asked) {
            return new SyncOutcome.Cancelled();
        } finally {
            pass.unlock();
        }
    }

    /// Fetches every point of some metrics of a server's run, all of them when none is named.
    public SyncOutcome history(
            KnownServer server, long run, Collection<String> metrics, Cancel cancel)
            throws IOException {
        try {
            long points = new History(session(server, cancel, Progress.SILENT)).fetch(run, metrics);
            return new SyncOutcome.Synced(0, points > 0 ? 1 : 0, 0, 0);
        } catch (Stopped stopped) {
            return OnePass.outcome(stopped.fault());
        } catch (CancellationException asked) {
            return new SyncOutcome.Cancelled();
        }
    }

    private Session session(KnownServer server, Cancel cancel, Progress progress)
            throws IOException {
        var login = Logins.of(vault, server.url());
        return new Session(
                store,
                server,
                client(server, login),
                Logins.user(login),
                pace,
                clock,
                cancel,
                progress);
    }

    private MlflowServer client(KnownServer server, Login login) {
        return MlflowServer.at(Address.parse(server.url()), login, limits);
    }
}
