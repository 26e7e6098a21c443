package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.store.IngestBatch;
import io.trialdesk.store.Store;
import io.trialdesk.sync.SyncOutcome;
import io.trialdesk.ui.shell.SideEntry;
import io.trialdesk.ui.shell.SyncPill;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class StandingTest {
    private final SystemClock clock = new SystemClock();
    private final Store store = Store.inMemory(clock);
    private final LastCalls calls = new LastCalls();

    @AfterEach
    void close() {
        store.close();
        clock.close();
    }

    private SyncPill pill() {
        return pill(clock.now());
    }

    private SyncPill pill(Instant now) {
        return Standing.of(store, calls, now, ZoneId.of("UTC")).pill();
    }

    @Test
    void aCopyAgesWithTheTimeAndTheOldestOneCounts() {
        int first = store.servers().add("http://127.0.0.1:5000", "team").source();
        store.servers().synced(first);
        var synced = store.servers().all().getFirst().synced().orElseThrow();
        int second = store.servers().add("http://127.0.0.1:5001", "other").source();
        assertThat(pill().state()).isEqualTo(SyncPill.State.OFFLINE);

        store.servers().synced(second);
        assertThat(pill(synced).text()).isEqualTo("Synced now");
        assertThat(pill(synced.plusSeconds(125)).text()).isEqualTo("Synced 2 min ago");
        assertThat(pill(synced.plusSeconds(3 * 3600 + 1)).text()).isEqualTo("Synced 3 h ago");
    }

    @Test
    void aServerThatCouldNotBeReadSaysWhyInTheSideBarUntilItCanBe() {
        int server = store.servers().add("http://127.0.0.1:5000", "team").source();
        store.servers().synced(server);
        var synced = store.servers().all().getFirst().synced().orElseThrow();
        assertThat(problem()).isEmpty();

        calls.ended(server, new SyncOutcome.Offline("http://127.0.0.1:5000 is not reachable."));
        assertThat(problem()).isEqualTo("http://127.0.0.1:5000 is not reachable.");
        assertThat(pill(synced.plusSeconds(125)))
                .isEqualTo(new SyncPill(SyncPill.State.OFFLINE, "Offline copy, 2 min ago"));

        calls.ended(server, new SyncOutcome.Synced(0, 3, 0, 0));
        assertThat(problem()).isEmpty();
        assertThat(pill(synced).state()).isEqualTo(SyncPill.State.FRESH);
    }

    private String problem() {
        var sources = Standing.of(store, calls, clock.now(), ZoneId.of("UTC")).sources();
        return sources.stream()
                .filter(it -> it.kind() == SideEntry.Kind.SERVER)
                .findFirst()
                .orElseThrow()
                .problem();
    }

    @Test
    void withoutServersNothingIsSaidOfThem() {
        assertThat(pill()).isEqualTo(SyncPill.NONE);
    }

    @Test
    void whatWaitsComesBeforeHowOldTheCopyIs() {
        int server = store.servers().add("http://127.0.0.1:5000", "team").source();
        assertThat(pill().state()).isEqualTo(SyncPill.State.OFFLINE);

        store.servers().synced(server);
        assertThat(pill().state()).isEqualTo(SyncPill.State.FRESH);
        assertThat(pill().text()).startsWith("Synced ");

        store.edits()
                .apply(new Edit.SetAlias(server, "m", "best", Optional.empty(), Optional.of("1")));
        assertThat(pill()).isEqualTo(new SyncPill(SyncPill.State.WAITING, "1 waiting"));
    }

    @Test
    void theStatusBarSaysHowMuchOfTheServersIsHereAndHowOldThatIs() {
        int server = store.servers().add("http://127.0.0.1:5000", "team").source();
        assertThat(facts()).contains("1 source", "0 of 0 server runs cached", "not yet read");
        var told = new MetricSummary(0, 3, 1, 0.5, Double.NaN, Double.NaN);
        var runs = List.of(run("a", Map.of("loss", told)), run("b", Map.of()));
        store.runs().commit(IngestBatch.heads(server, runs));
        store.sources().checked(server);
        assertThat(facts()).contains("1 of 2 server runs cached", "read ");
    }

    private String facts() {
        return Standing.of(store, calls, clock.now(), ZoneId.of("UTC")).facts();
    }

    private static Run run(String id, Map<String, MetricSummary> metrics) {
        return new Run(
                id,
                id,
                id,
                "mlflow",
                "exp",
                RunStatus.FINISHED,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                metrics,
                false);
    }
}
