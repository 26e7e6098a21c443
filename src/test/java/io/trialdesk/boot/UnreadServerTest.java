package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.secrets.SomeVaults;
import io.trialdesk.server.FakeMlflow.Trouble;
import io.trialdesk.server.Limits;
import io.trialdesk.sync.Pace;
import io.trialdesk.sync.Sync;
import io.trialdesk.ui.jobs.JobsStory;
import io.trialdesk.ui.shell.SideEntry;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Hand;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// The window and a server that can be read, cannot be, and can be again.
final class UnreadServerTest {
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private Team team;
    private MainWindow window;
    private ServerReads reads;
    private Scene scene;
    private Stage stage;
    private Hand hand;

    @BeforeEach
    void open() throws IOException {
        team = new Team();
        var sync =
                new Sync(
                        team.store,
                        SomeVaults.keyring(team.vault),
                        team.clock,
                        Limits.USUAL,
                        Pace.USUAL);
        var services =
                new Services(
                        team.store,
                        workers,
                        team.clock,
                        sync,
                        JobsStory.empty(),
                        team.models,
                        team.servers,
                        team.calls,
                        () -> {});
        window = Screens.on(() -> new MainWindow(services, ThemeChoice.LIGHT, new Nobody()));
        scene = Screens.on(() -> window.scene(1280, 800));
        stage = Screens.stage(scene);
        hand = new Hand(scene);
        Screens.run(() -> window.shell().navigator().go(Place.Runs.ALL));
        reads =
                new ServerReads(
                        team.store,
                        sync,
                        team.calls,
                        workers,
                        team.clock,
                        window.shell().notices());
    }

    @AfterEach
    void close() {
        reads.close();
        Screens.run(
                () -> {
                    stage.close();
                    window.close();
                });
        team.close();
        workers.close();
    }

    @Test
    void showsASignInTheSideBarAndANoticeThatTriesAgain() throws IOException {
        team.fake.tracking().add("theirs", Map.of());
        int server = team.servers.bringBack(team.url());
        team.fake.troubled(_ -> true, Trouble.DENIED);
        reads.readNow(server);
        Screens.until("the notice", () -> scene.lookup("#notice-undo") != null);
        Screens.until("the sign", () -> sign().isPresent());
        assertThat(sign().orElseThrow().getTooltip().getText()).contains("401");
        assertThat(Screens.on(() -> sign().orElseThrow().lookup(".td-side-problem").isVisible()))
                .isTrue();

        team.fake.healthy();
        hand.click("#notice-undo");
        Screens.until("the sign is gone", () -> cell().isPresent() && sign().isEmpty());
        assertThat(team.store.runs().ofSource(server)).hasSize(1);
        assertThat(Screens.on(() -> scene.lookup("#notice-undo") == null)).isTrue();
    }

    @Test
    void isTriedAgainFromItsPage() throws IOException {
        int server = team.servers.bringBack(team.url());
        team.fake.troubled(_ -> true, Trouble.DENIED);
        reads.readNow(server);
        Screens.until("it failed", () -> team.calls.of(server).isFailed());
        Screens.run(() -> window.shell().navigator().go(new Place.Sync()));
        Screens.until("the strip", () -> shows("#server-problem"));
        assertThat(words()).contains("401", "stays usable");

        team.fake.healthy();
        hand.click("#server-problem-verb");
        Screens.until("the strip is gone", () -> !shows("#server-problem"));
        Screens.until("the sign is gone", () -> cell().isPresent() && sign().isEmpty());
    }

    private String words() {
        return Screens.on(() -> ((Label) hand.find("#server-problem-words")).getText());
    }

    private boolean shows(String selector) {
        return Screens.on(
                () -> {
                    var node = scene.lookup(selector);
                    return node != null && node.isVisible();
                });
    }

    /// The server's line in the side bar.
    private Optional<TreeCell<?>> cell() {
        return Screens.on(
                () ->
                        scene.getRoot().lookupAll("#sources .tree-cell").stream()
                                .map(node -> (TreeCell<?>) node)
                                .filter(
                                        it ->
                                                it.getItem() instanceof SideEntry entry
                                                        && entry.kind() == SideEntry.Kind.SERVER)
                                .findFirst()
                                .map(it -> it));
    }

    private Optional<TreeCell<?>> sign() {
        return cell().filter(
                        it ->
                                it.getItem() instanceof SideEntry entry
                                        && !entry.problem().isEmpty());
    }

    private static final class Nobody implements MainWindow.Outside {
        @Override
        public void askFolder(Consumer<String> taker) {}

        @Override
        public void add(String location) {}
    }
}
