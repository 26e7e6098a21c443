package io.trialdesk.ui.sync;

import io.trialdesk.ui.sync.ServerItem.Reach;
import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Servers and what waits for them, for pictures and tests.
final class SyncStory implements SyncDesk {
    static final Instant NOW = Instant.parse("2026-11-24T09:41:07Z");

    final List<String> done = new CopyOnWriteArrayList<>();
    final List<String> kept = new CopyOnWriteArrayList<>();
    Keeping keeping = new Keeping(true, false, false);
    final CountDownLatch syncing = new CountDownLatch(1);
    private final List<ServerItem> servers;
    private final int times;
    private volatile boolean failing;

    private SyncStory(List<ServerItem> servers, int times) {
        this.servers = new CopyOnWriteArrayList<>(servers);
        this.times = times;
    }

    static SyncStory empty() {
        return new SyncStory(List.of(), 0);
    }

    static SyncStory typical() {
        return new SyncStory(
                List.of(
                        server(1, "https://mlflow.team.example", "mlflow.team", "", 412, 6, 2),
                        server(
                                2,
                                "http://localhost:5000",
                                "localhost",
                                "http://localhost:5000 is not reachable: connection refused.",
                                18,
                                1,
                                0)),
                1);
    }

    /// Servers that cannot be used as they are: one whose login is locked, one that is another now,
    /// one that wants another login, one nobody asked yet.
    static SyncStory troubled() {
        return new SyncStory(
                List.of(
                        troubled(1, "https://mlflow.team.example", Reach.LOCKED, ""),
                        troubled(
                                2,
                                "https://restored.team.example",
                                Reach.ANOTHER,
                                "https://restored.team.example has none of the runs it had, among"
                                        + " them 4f0c5be1a7d94b0c and 77a1d2cc: it was emptied,"
                                        + " restored from an older copy or replaced. Nothing was"
                                        + " sent."),
                        troubled(
                                3,
                                "https://guarded.team.example",
                                Reach.DENIED,
                                "https://guarded.team.example wants another login (401): add the"
                                        + " server again with a token it takes."),
                        troubled(4, "http://127.0.0.1:5000", Reach.UNKNOWN, "")),
                1);
    }

    private static ServerItem troubled(int id, String url, Reach reach, String sentence) {
        return new ServerItem(
                id,
                url,
                url.replaceAll("https?://", ""),
                reach,
                sentence,
                "3.4.0",
                reach == Reach.UNKNOWN ? Optional.empty() : Optional.of(NOW.minusSeconds(7300)),
                412,
                id == 4 ? 0 : 3,
                0);
    }

    static SyncStory huge() {
        var servers = new ArrayList<ServerItem>();
        for (int i = 1; i <= 40; i++) {
            servers.add(
                    server(
                            i,
                            "https://mlflow-" + i + ".very-long-department-name.example/tracking",
                            "mlflow-" + i + ".very-long-department-name.example",
                            "",
                            100_000L / i,
                            i == 1 ? 12_000 : 0,
                            i == 1 ? 400 : 0));
        }
        return new SyncStory(servers, 2000);
    }

    void fail() {
        failing = true;
    }

    @Override
    public List<ServerItem> servers() {
        if (failing) {
            throw new IllegalStateException(
                    "the workspace in /home/ada/.trialdesk does not answer");
        }
        return List.copyOf(servers);
    }

    @Override
    public List<WaitingItem> waiting(int server) {
        var all = new ArrayList<WaitingItem>();
        for (int i = 0; i < times; i++) {
            all.add(item(1, "warm-start", "set tag reviewed", WaitingItem.State.READY, "", 60));
            all.add(
                    item(
                            2,
                            "warm-start",
                            "rename to warm-start-2",
                            WaitingItem.State.READY,
                            "",
                            70));
            all.add(
                    item(
                            3,
                            "credit-risk",
                            "point alias challenger at version 9",
                            WaitingItem.State.READY,
                            "",
                            400));
            all.add(
                    item(
                            4,
                            "gbm-depth-8",
                            "add 1 000 points",
                            WaitingItem.State.IN_DOUBT,
                            "",
                            900));
            all.add(
                    item(
                            5,
                            "seed-sweep",
                            "push to experiment credit",
                            WaitingItem.State.NEEDS_YOU,
                            "Asks for a login (401): no credentials were sent",
                            7000));
            all.add(
                    item(
                            6,
                            "logreg",
                            "set tag mlflow.note.content",
                            WaitingItem.State.CONFLICT,
                            "",
                            8000));
            all.add(
                    item(
                            7,
                            "warm-start",
                            "set tag owner",
                            WaitingItem.State.REJECTED,
                            "Refused (INVALID_PARAMETER_VALUE): Tag value 'Ada' exceeds the maximum"
                                    + " length of 8000 characters.",
                            90000));
        }
        all.removeIf(item -> done.contains("discarded " + item.id()));
        return all;
    }

    @Override
    public List<ConflictItem> conflicts(int server) {
        var all = new ArrayList<ConflictItem>();
        for (int i = 0; i < Math.min(200, times) && server == 1; i++) {
            all.add(
                    new ConflictItem(
                            2L * i + 1,
                            "credit-risk",
                            "alias champion",
                            Optional.of("6"),
                            Optional.of("7"),
                            Optional.of("8"),
                            NOW.minusSeconds(300)));
            all.add(
                    new ConflictItem(
                            2L * i + 2,
                            "logreg",
                            "tag mlflow.note.content",
                            Optional.empty(),
                            Optional.of("Baseline for the review, keep until the end of the year."),
                            Optional.of("baseline"),
                            NOW.minusSeconds(8000)));
        }
        all.removeIf(item -> done.contains("settled " + item.id()));
        return all;
    }

    @Override
    public List<PastItem> history(int server, int atMost) {
        var all = new ArrayList<PastItem>();
        for (int i = 0; i < Math.min(atMost, times * 12); i++) {
            all.add(
                    new PastItem(
                            NOW.minusSeconds(3000L * i + 130),
                            "gbm-depth-" + i % 9,
                            i % 3 == 0 ? "add 1 000 points" : "set status FINISHED",
                            i % 11 != 7,
                            i % 11 == 7 ? "discarded" : "confirmed"));
        }
        return all;
    }

    @Override
    public PlanItem plan(int server) {
        var writes = new ArrayList<PlanItem.Write>();
        for (int i = 0; i < times; i++) {
            writes.add(new PlanItem.Write("warm-start", "set tag reviewed"));
            writes.add(new PlanItem.Write("warm-start", "rename to warm-start-2"));
            writes.add(new PlanItem.Write("seed-sweep", "make run in experiment credit"));
            writes.add(new PlanItem.Write("seed-sweep", "add 14 parameters"));
            writes.add(new PlanItem.Write("seed-sweep", "add 1 000 points"));
            writes.add(new PlanItem.Write("seed-sweep", "set status FINISHED"));
        }
        return new PlanItem(
                writes,
                List.of(
                        new PlanItem.Held("seed-sweep", "param db_password", "looks like a secret"),
                        new PlanItem.Held(
                                "seed-sweep", "tag mlflow.user", "names the user of this machine")),
                1000L * times);
    }

    @Override
    public Keeping keeping() {
        return keeping;
    }

    @Override
    public void unlock(String passphrase) {
        done.add("unlocked with " + passphrase);
    }

    @Override
    public Finding test(String url, String token) throws IOException {
        if (!url.startsWith("http")) {
            throw new IOException(url + " is no address; it begins with http:// or https://");
        }
        return new Finding(true, "MLflow 3.4.0 with a database store and aliases.");
    }

    @Override
    public int add(NewServer server) {
        kept.add(server.keep() + " " + server.passphrase());
        return bringBack(server.url());
    }

    @Override
    public int bringBack(String url) {
        servers.add(server(servers.size() + 1, url, "added", "", 0, 0, 0));
        done.add("added " + url);
        return servers.size();
    }

    @Override
    public void remove(int server) {
        servers.removeIf(item -> item.id() == server);
        done.add("removed " + server);
    }

    @Override
    public Finding sync(int server, Cancel cancel, Progress progress) {
        progress.at("Sending", 3, 12);
        while (!cancel.isAsked() && syncing.getCount() > 0) {
            Thread.onSpinWait();
        }
        return cancel.isAsked()
                ? new Finding(true, "Stopped; what was sent stays sent, the rest waits.")
                : new Finding(true, "Synced: 12 sent, 412 runs read.");
    }

    @Override
    public Finding syncEverything(int server, Cancel cancel, Progress progress) {
        done.add("everything " + server);
        return new Finding(true, "Synced: 0 sent, 412 runs read.");
    }

    @Override
    public void startOver(int server) {
        done.add("started over " + server);
    }

    @Override
    public void discard(long waiting) {
        done.add("discarded " + waiting);
    }

    @Override
    public void takeUp(long waiting) {
        done.remove("discarded " + waiting);
        done.add("taken up " + waiting);
    }

    @Override
    public void keepMine(long conflict) {
        done.add("settled " + conflict);
    }

    @Override
    public void takeTheirs(long conflict) {
        done.add("settled " + conflict);
    }

    private static ServerItem server(
            int id,
            String url,
            String name,
            String sentence,
            long runs,
            long waiting,
            int conflicts) {
        return new ServerItem(
                id,
                url,
                name,
                sentence.isEmpty() ? ServerItem.Reach.REACHABLE : ServerItem.Reach.OFFLINE,
                sentence,
                "3.4.0",
                Optional.of(NOW.minusSeconds(sentence.isEmpty() ? 130 : 7300)),
                runs,
                waiting,
                conflicts);
    }

    private static WaitingItem item(
            long id,
            String about,
            String what,
            WaitingItem.State state,
            String note,
            long secondsAgo) {
        return new WaitingItem(id, about, what, state, note, NOW.minusSeconds(secondsAgo));
    }
}
