package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.model.Edit;
import io.trialdesk.secrets.Secret;
import io.trialdesk.server.FakeMlflow.Trouble;
import io.trialdesk.ui.sync.ConflictItem;
import io.trialdesk.ui.sync.PastItem;
import io.trialdesk.ui.sync.PlanItem;
import io.trialdesk.ui.sync.ServerItem;
import io.trialdesk.ui.sync.ServerItem.Reach;
import io.trialdesk.ui.sync.WaitingItem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

final class ServerDeskTest {
    private Team team;

    @BeforeEach
    void open() throws IOException {
        team = new Team();
    }

    @AfterEach
    void close() {
        team.close();
    }

    private ServerItem only() {
        return team.servers.servers().getFirst();
    }

    @Test
    void testingAnAddressAddsAndKeepsNothing() throws IOException {
        var found = team.servers.test(team.url(), "geheim");

        assertThat(found.fine()).isTrue();
        assertThat(found.sentence()).isEqualTo("MLflow 3.17.2 answers.");
        assertThat(team.servers.servers()).isEmpty();
        assertThat(team.vault.get(team.url())).isEmpty();
        team.fake.troubled(_ -> true, Trouble.DENIED);
        assertThat(team.servers.test(team.url(), "").fine()).isFalse();
        assertThatThrownBy(() -> team.servers.test("ftp://there", ""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has to start with http");
    }

    @Test
    void whatWaitsIsPlannedSentAndPast() throws IOException {
        int server = team.servers.bringBack(team.url());
        assertThat(only().reach()).isEqualTo(Reach.UNKNOWN);
        var _ = team.store.edits().apply(new Edit.Push(team.localRun("a"), server, "exp"));
        assertThat(team.servers.waiting(server))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.about()).isEqualTo("run a");
                            assertThat(it.what()).isEqualTo("push to experiment exp");
                            assertThat(it.state()).isEqualTo(WaitingItem.State.READY);
                        });
        var plan = team.servers.plan(server);
        assertThat(plan.writes()).contains(new PlanItem.Write("run a", "make experiment exp"));
        assertThat(plan.held().stream().map(PlanItem.Held::about)).containsOnly("run a");

        assertThat(team.sync(server).fine()).isTrue();

        assertThat(only().reach()).isEqualTo(Reach.REACHABLE);
        assertThat(only().waiting()).isZero();
        assertThat(only().runs()).isEqualTo(1);
        assertThat(team.servers.history(server, 10).stream().map(PastItem::what))
                .contains("make experiment exp", "set status FINISHED");
        assertThat(team.servers.history(server, 1).getFirst().about()).isEqualTo("run a");
    }

    @Test
    void theHistoryNamesModels() throws IOException {
        int server = team.add("");
        team.fake.tracking().registry.model("churn", 1);
        team.sync(server);
        team.models.apply(new Edit.SetStage(server, "churn", "1", "None", "Staging"));
        team.sync(server);

        var past = team.servers.history(server, 1).getFirst();
        assertThat(past.about()).isEqualTo("churn");
        assertThat(past.what()).isEqualTo("set stage of version 1");
    }

    @Test
    void aConflictIsShownInWordsAndSettled() throws IOException {
        int server = team.add("");
        var theirs = team.fake.tracking().add("theirs", Map.of("team", "x"));
        team.sync(server);
        long run = team.store.runs().ofSource(server).getFirst().key();
        var _ =
                team.store
                        .edits()
                        .apply(new Edit.SetTag(run, "team", Optional.of("x"), Optional.of("mine")));
        theirs.tags.put("team", "hers");
        team.sync(server);

        ConflictItem conflict = team.servers.conflicts(server).getFirst();
        assertThat(conflict.about()).isEqualTo("theirs");
        assertThat(conflict.field()).isEqualTo("tag team");
        assertThat(conflict.theirs()).contains("hers");
        assertThat(only().conflicts()).isEqualTo(1);
        assertThat(only().reach()).isEqualTo(Reach.REACHABLE);

        team.servers.keepMine(conflict.id());
        team.sync(server);
        assertThat(theirs.tags).containsEntry("team", "mine");
    }

    @Test
    void whatTheServerRefusedSaysWhyWithoutItsAddressAndIsGivenUp() throws IOException {
        int server = team.add("");
        team.fake.tracking().registry.model("churn", 1);
        team.sync(server);
        team.models.apply(new Edit.SetStage(server, "churn", "1", "None", "Staging"));
        team.fake.troubled(it -> it.path().endsWith("transition-stage"), Trouble.REFUSED);
        team.sync(server);

        var refused = team.servers.waiting(server).getFirst();
        assertThat(refused.state()).isEqualTo(WaitingItem.State.REJECTED);
        assertThat(refused.note()).startsWith("Refused (").doesNotContain("http");
        team.servers.discard(refused.id());
        assertThat(only().waiting()).isZero();
        assertThat(team.servers.history(server, 1).getFirst().sent()).isFalse();

        team.servers.takeUp(refused.id());
        assertThat(only().waiting()).isEqualTo(1);
    }

    @Test
    void aServerThatWantsAnotherLoginSaysSoUntilItGotOne() throws IOException {
        int server = team.add("old");
        team.fake.troubled(_ -> true, Trouble.DENIED);
        assertThat(team.sync(server).fine()).isFalse();
        assertThat(only().reach()).isEqualTo(Reach.DENIED);
        assertThat(only().sentence()).contains("401");

        assertThat(team.add("new")).isEqualTo(server);

        assertThat(only().reach()).isEqualTo(Reach.UNKNOWN);
        assertThat(team.vault.get(team.url())).contains(Secret.token("new"));
    }

    @Test
    void aRemovedServerComesBackWithItsTokenAndWhatWaited() throws IOException {
        int server = team.add("geheim");
        var _ = team.store.edits().apply(new Edit.Push(team.localRun("a"), server, "exp"));

        team.servers.remove(server);

        assertThat(team.servers.servers()).isEmpty();
        assertThat(team.vault.get(team.url())).isEmpty();
        assertThatThrownBy(() -> team.servers.plan(server)).isInstanceOf(IOException.class);

        assertThat(team.add("")).isEqualTo(server);
        assertThat(team.vault.get(team.url())).contains(Secret.token("geheim"));
        assertThat(only().waiting()).isEqualTo(1);
    }
}
